package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import potluck.kit.Failure;
import potluck.kit.FailureCode;
import potluck.kit.LogLine;

/// A device that keeps its group in memory: the files of two other members, and transfers that end at the first wait.
/// A path that contains `broken` cannot be fetched. Any thread; `calls` tells what was asked.
public final class ScriptedNode implements Node, Hosting, Sharing, Transferring, Chatting, Diagnosing {
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    public enum Fault implements FailureCode {
        NOT_FOUND;

        @Override
        public String sentence() {
            return "Nobody offers “{0}”.";
        }
    }

    public final List<String> calls = new CopyOnWriteArrayList<>();
    public final List<SyncView> folders = new CopyOnWriteArrayList<>(
            List.of(new SyncView("sync", "/home/me/common", "union", "UP_TO_DATE", "", 3, 4096, 0, 0)));
    public final List<LogLine> lines = new CopyOnWriteArrayList<>();
    public final MemoryAccounts accounts = new MemoryAccounts();
    public final MemoryTracking tracking = new MemoryTracking(
            () -> List.of(new PeerView("ana", "192.168.1.6:5555", "aa".repeat(32), NOON, NOON.plusSeconds(30), 1)));
    public final MemoryParcels parcels = new MemoryParcels();
    public final List<ChatView> chat = new CopyOnWriteArrayList<>();

    private final ScriptedSync sync = new ScriptedSync(calls);
    private final String role;
    private LimitsView limits = new LimitsView(
            LimitsView.Speeds.NONE,
            new LimitsView.Speeds(0, 1000),
            false,
            LimitsView.Schedule.NONE,
            8,
            LimitsView.Speeds.NONE);
    private final List<FileView> files = new CopyOnWriteArrayList<>();
    private final Map<Long, TransferView> transfers = new TreeMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    public ScriptedNode(String role) {
        this.role = role;
        offer("ana", "/home/ana/лекция 1.pdf", 2048, "READY");
        offer("boris", "/srv/notes.txt", 12, "READY");
        chat.add(new ChatView("a:1", NOON, "ana", "text", "", "Soup?\nOr cake?", "", List.of(), List.of()));
        chat.add(new ChatView("m:2", NOON.plusSeconds(60), "me", "me", "", "nods", "", List.of("ana"), List.of()));
        lines.add(new LogLine(NOON, "INFO", "tracker", "ana", "ana has joined"));
        lines.add(new LogLine(NOON.plusSeconds(1), "WARN", "peer", "", "the link to boris was closed"));
    }

    @Override
    public ScriptedNode host() {
        return this;
    }

    @Override
    public ScriptedNode shares() {
        return this;
    }

    @Override
    public ScriptedNode transfers() {
        return this;
    }

    @Override
    public ScriptedSync sync() {
        return sync;
    }

    @Override
    public ScriptedNode chat() {
        return this;
    }

    @Override
    public ScriptedNode diagnosis() {
        return this;
    }

    @Override
    public Snapshot snapshot() {
        StatusView status = new StatusView(
                "class 7b",
                role,
                "me",
                "192.168.1.5:5555",
                "192.168.1.2:4444",
                "CONNECTED",
                0,
                "",
                3,
                "",
                "ab".repeat(32),
                !role.equals("peer"));
        List<MemberView> members = List.of(
                new MemberView("me", "192.168.1.5:5555", "00".repeat(32), "SELF"),
                new MemberView("ana", "192.168.1.6:5555", "aa".repeat(32), "LINKED"),
                new MemberView("boris", "192.168.1.7:5556", "bb".repeat(32), "ONLINE"));
        return new Snapshot(
                7,
                status,
                members,
                List.of(),
                List.copyOf(transfers.values()),
                List.copyOf(folders),
                1,
                0,
                List.of(new LinkView("ana", "LAN", "192.168.1.6:5555", "Potluck/0.1.0", "TLSv1.3", 12_400, 0, 0)));
    }

    @Override
    public Snapshot snapshotAfter(long after, Duration patience) {
        calls.add("snapshotAfter " + after + " " + patience);
        return snapshot();
    }

    @Override
    public InviteView invite(Duration lifetime, int uses) throws IOException {
        calls.add("invite " + lifetime + " " + uses);
        if (role.equals("peer")) {
            throw Failure.reported("NOT_HOST", "Only the device that hosts the tracker can invite.");
        }
        return new InviteView("potluck://192.168.1.2:4444/#secret", NOON.plus(lifetime), uses, "K7Q2-M4XP", NOON);
    }

    @Override
    public void remove(String user) {
        calls.add("remove " + user);
    }

    @Override
    public boolean governs() {
        return true;
    }

    @Override
    public HostView hosting() {
        int port = tracking.port();
        return new HostView(
                port == 0 ? List.of() : List.of("192.168.1.5:" + port),
                List.of(new HostView.OpenInvite("ab12", NOON, 5, 2)));
    }

    @Override
    public void revoke(String invite) {
        calls.add("revoke " + invite);
    }

    @Override
    public MemoryTracking tracking() {
        return tracking;
    }

    @Override
    public MemoryAccounts accounting() {
        return accounts;
    }

    @Override
    public MemoryParcels parcels() {
        return parcels;
    }

    @Override
    public List<FileView> files(String query) {
        calls.add("files " + query);
        return files.stream().filter(file -> file.path().contains(query)).toList();
    }

    @Override
    public void register(List<Path> paths) {
        calls.add("register " + paths);
        paths.forEach(path -> offer("me", path.toString(), 1, "OWN"));
    }

    @Override
    public void unregister(List<Path> paths) {
        calls.add("unregister " + paths);
        paths.forEach(path -> files.removeIf(file -> file.path().equals(path.toString())));
    }

    @Override
    public int update() {
        calls.add("update");
        return files.size();
    }

    @Override
    public long download(String user, String path, Path saveTo) throws IOException {
        calls.add("download " + user + " " + path + " " + saveTo);
        if (files.stream()
                .noneMatch(file -> file.user().equals(user) && file.path().equals(path))) {
            throw Failure.of(Fault.NOT_FOUND, path);
        }
        return begin(path, saveTo);
    }

    @Override
    public List<Long> downloadFolder(String user, String folder, Path saveTo) {
        calls.add("downloadFolder " + user + " " + folder + " " + saveTo);
        return List.of(7L, 8L);
    }

    @Override
    public List<Long> send(List<String> names, Path folder) {
        calls.add("send " + names + " " + folder);
        List<Long> ids = new ArrayList<>();
        names.forEach(name -> ids.add(begin(name, folder.resolve(name))));
        return ids;
    }

    @Override
    public TransferView await(long transfer, Duration patience) throws IOException {
        TransferView begun = transfers.get(transfer);
        if (begun == null) {
            throw Failure.of(Fault.NOT_FOUND, transfer);
        }
        transfers.put(transfer, end(begun));
        return transfers.get(transfer);
    }

    @Override
    public void cancel(long transfer) {
        calls.add("cancel " + transfer);
    }

    @Override
    public void retry(long transfer) {
        calls.add("retry " + transfer);
        transfers.putIfAbsent(transfer, transfer("retried", transfer, Path.of("/home/me/retried")));
    }

    @Override
    public void pause(List<Long> transfers) {
        calls.add("pause " + transfers);
    }

    @Override
    public void resume(List<Long> transfers) {
        calls.add("resume " + transfers);
    }

    @Override
    public void prefer(List<Long> transfers, String priority) {
        calls.add("prefer " + transfers + " " + priority);
    }

    @Override
    public void move(List<Long> transfers, String where) {
        calls.add("move " + transfers + " " + where);
    }

    @Override
    public PiecesView pieces(long transfer) {
        return new PiecesView(4, "##+.", List.of(new PiecesView.Source("ana", 2, 1)));
    }

    @Override
    public void preview(long transfer) {
        calls.add("preview " + transfer);
    }

    @Override
    public LimitsView limits() {
        return limits;
    }

    @Override
    public void limit(LimitsView chosen) {
        calls.add("limit");
        limits = chosen;
    }

    @Override
    public ChatPage chat(long after, Duration patience) {
        int from = Math.clamp(after, 0, chat.size());
        return new ChatPage(List.copyOf(chat.subList(from, chat.size())), chat.size(), NOON);
    }

    @Override
    public ChatAnswer say(String typed) throws IOException {
        calls.add("say " + typed);
        if (typed.startsWith("/bogus")) {
            throw Failure.reported("CHAT_UNKNOWN_COMMAND", "There is no command /bogus.");
        }
        if (typed.startsWith("/find ")) {
            return new ChatAnswer("FIND", typed.substring(6));
        }
        return new ChatAnswer(typed.startsWith("/") ? typed.substring(1).toUpperCase(Locale.ROOT) : "SAID", "");
    }

    @Override
    public void sayFiles(List<Path> paths) {
        calls.add("sayFiles " + paths);
    }

    @Override
    public void readChat(Instant at) {
        calls.add("readChat " + at);
    }

    @Override
    public void bundle(Path file) {
        calls.add("bundle " + file);
    }

    @Override
    public ReportView diagnose() {
        calls.add("diagnose");
        return ReportSamples.oneWay();
    }

    @Override
    public LogPage log(long after, Duration patience) throws IOException {
        if (after >= lines.size()) {
            awaitEnd(patience);
        }
        if (ended.getCount() == 0) {
            throw Failure.reported("CLOSED", "The device has ended.");
        }
        int from = (int) Math.min(after, lines.size());
        return new LogPage(List.copyOf(lines.subList(from, lines.size())), lines.size());
    }

    @Override
    public boolean awaitEnd(Duration patience) throws IOException {
        try {
            return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        calls.add("close");
        ended.countDown();
    }

    private void offer(String user, String path, long size, String state) {
        files.add(new FileView(user, path, size, "cd".repeat(32), state));
    }

    private long begin(String path, Path target) {
        long id = transfers.size() + 1L;
        transfers.put(id, transfer(Path.of(path).getFileName().toString(), id, target));
        return id;
    }

    private static TransferView transfer(String name, long id, Path target) {
        return new TransferView(id, name, "DOWN", "RUNNING", "", 5, 10, List.of("ana"), List.of(), target.toString());
    }

    private static TransferView end(TransferView begun) {
        boolean broken = begun.name().contains("broken");
        return new TransferView(
                begun.id(),
                begun.name(),
                begun.direction(),
                broken ? "FAILED" : "DONE",
                broken ? "NO_HOLDER: Nobody is left who holds it." : "",
                broken ? 5 : 10,
                10,
                begun.sources(),
                broken ? List.of("ana: REFUSED: The connection was refused.") : List.of(),
                begun.target());
    }
}
