package potluck.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import potluck.kit.Failure;
import potluck.kit.LogLine;
import potluck.kit.Threads;
import potluck.node.ChatView;
import potluck.node.Chatting;
import potluck.node.Diagnosing;
import potluck.node.FileView;
import potluck.node.HostView;
import potluck.node.Hosting;
import potluck.node.InviteView;
import potluck.node.LimitsView;
import potluck.node.LinkView;
import potluck.node.MemberView;
import potluck.node.MemoryAccounts;
import potluck.node.MemoryParcels;
import potluck.node.MemoryTracking;
import potluck.node.Node;
import potluck.node.OfferView;
import potluck.node.PeerView;
import potluck.node.PiecesView;
import potluck.node.ReportSamples;
import potluck.node.ReportView;
import potluck.node.Sharing;
import potluck.node.Snapshot;
import potluck.node.StatusView;
import potluck.node.TransferView;
import potluck.node.Transferring;
import potluck.ui.fx.WordFilter;
import potluck.wire.WireFault;

/// One device of a [LocalWorld], whose monitor guards everything here.
public final class LocalNode implements Node, Hosting, Sharing, Transferring, Chatting, Diagnosing {
    private static final Instant SINCE = Instant.parse("2026-11-20T12:30:00Z");

    private final LocalWorld world;
    private final String user;
    private final String role;
    private final int index;
    private final Map<String, OfferView> offers = new LinkedHashMap<>();
    private LimitsView limits = new LimitsView(
            LimitsView.Speeds.NONE, LimitsView.Speeds.NONE, false, LimitsView.Schedule.NONE, 8, LimitsView.Speeds.NONE);
    private final Map<Long, LocalTransfer> transfers = new LinkedHashMap<>();
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemoryTracking tracking = new MemoryTracking(this::peers);
    private final MemoryParcels parcels = new MemoryParcels();
    private final LocalSync sync;
    private final List<HostView.OpenInvite> invites = new ArrayList<>();
    private final List<LogLine> log = new ArrayList<>();
    private final List<ChatView> chat = new ArrayList<>();
    private Instant read = Instant.EPOCH;
    private boolean governs;
    private boolean closed;

    LocalNode(LocalWorld world, String user, String role, int index) {
        this.world = world;
        this.user = user;
        this.role = role;
        this.index = index;
        this.sync = new LocalSync(world);
        this.governs = role.equals("tracker");
    }

    /// Makes its member's account an owner's, or takes that away.
    public void govern(boolean may) {
        synchronized (world) {
            governs = may;
            world.changed();
        }
    }

    String user() {
        return user;
    }

    public String address() {
        return "192.168.1." + (20 + index) + ":5555";
    }

    @Override
    public LocalSync sync() {
        return sync;
    }

    void log(String category, String member, String text) {
        log.add(LocalWorld.line("INFO", category, member, text));
    }

    /// Puts a transfer on show that nobody runs.
    public void show(TransferView transfer) {
        synchronized (world) {
            transfers.put(transfer.id(), new LocalTransfer(transfer));
            world.changed();
        }
    }

    public void show(OfferView offer) {
        show(List.of(offer));
    }

    public void show(List<OfferView> shown) {
        synchronized (world) {
            shown.forEach(offer -> offers.put(offer.path(), offer));
            world.offersChanged();
        }
    }

    public void show(LogLine line) {
        synchronized (world) {
            log.add(line);
            world.changed();
        }
    }

    @Override
    public LocalNode host() {
        return this;
    }

    @Override
    public LocalNode shares() {
        return this;
    }

    @Override
    public LocalNode transfers() {
        return this;
    }

    @Override
    public LocalNode chat() {
        return this;
    }

    @Override
    public LocalNode diagnosis() {
        return this;
    }

    @Override
    public Snapshot snapshot() {
        synchronized (world) {
            List<MemberView> members = world.nodes().stream()
                    .map(other -> new MemberView(
                            other.user,
                            other.address(),
                            LocalWorld.device(other.index).hex(),
                            other == this ? "SELF" : "LINKED"))
                    .toList();
            StatusView status = new StatusView(
                    world.group(),
                    role,
                    user,
                    address(),
                    "127.0.0.1:4444",
                    "CONNECTED",
                    0,
                    "",
                    members.size(),
                    "",
                    LocalWorld.FINGERPRINT,
                    governs);
            List<TransferView> moving =
                    transfers.values().stream().map(LocalTransfer::view).toList();
            return new Snapshot(
                    world.number(),
                    status,
                    members,
                    List.copyOf(offers.values()),
                    moving,
                    sync.folders(),
                    world.files(),
                    0,
                    links());
        }
    }

    private List<LinkView> links() {
        return world.nodes().stream()
                .filter(other -> other != this)
                .map(other ->
                        new LinkView(other.user, "LAN", other.address(), "Potluck/0.1.0", "TLSv1.3", 12_400, 0, 0))
                .toList();
    }

    @Override
    public Snapshot snapshotAfter(long after, Duration patience) throws IOException {
        synchronized (world) {
            await(patience, () -> closed || world.number() != after);
            if (closed) {
                throw Failure.of(WireFault.CLOSED, user);
            }
            return snapshot();
        }
    }

    private void await(Duration patience, BooleanSupplier reached) {
        Instant deadline = Instant.now().plus(patience);
        try {
            while (!reached.getAsBoolean() && Instant.now().isBefore(deadline)) {
                world.wait(Math.max(1, Duration.between(Instant.now(), deadline).toMillis()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public InviteView invite(Duration lifetime, int uses) throws IOException {
        if (!governs) {
            throw Failure.of(WireFault.FORBIDDEN, "invite");
        }
        Instant expires = Instant.now().plus(lifetime);
        synchronized (world) {
            invites.add(new HostView.OpenInvite("invite " + (1 + invites.size()), expires, uses, 0));
        }
        return new InviteView(
                world.link(), expires, uses, "K7Q2-M4XP", Instant.now().plusSeconds(600));
    }

    @Override
    public void remove(String member) throws IOException {
        LocalNode removed = world.node(member).orElseThrow(() -> Failure.of(WireFault.NOT_FOUND, member));
        removed.close();
    }

    @Override
    public boolean governs() {
        synchronized (world) {
            return governs;
        }
    }

    @Override
    public HostView hosting() {
        synchronized (world) {
            int port = tracking.port();
            return new HostView(port == 0 ? List.of() : List.of("192.168.1.21:" + port, "127.0.0.1:" + port), invites);
        }
    }

    @Override
    public void revoke(String invite) {
        synchronized (world) {
            invites.removeIf(open -> open.id().equals(invite));
        }
    }

    @Override
    public MemoryTracking tracking() {
        return tracking;
    }

    private List<PeerView> peers() {
        synchronized (world) {
            return world.nodes().stream()
                    .map(other -> new PeerView(
                            other.user,
                            other.address(),
                            LocalWorld.device(other.index).hex(),
                            SINCE,
                            SINCE.plusSeconds(60),
                            other.offers.size()))
                    .toList();
        }
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
        synchronized (world) {
            WordFilter filter = WordFilter.of(query);
            return world.nodes().stream()
                    .flatMap(other -> other.offers.values().stream().map(offer -> view(other, offer)))
                    .filter(file -> filter.test(file.path()))
                    .toList();
        }
    }

    private FileView view(LocalNode other, OfferView offer) {
        String content = Path.of(offer.path()).getFileName() + "/" + offer.size();
        boolean here = offers.values().stream()
                .anyMatch(own -> content.equals(Path.of(own.path()).getFileName() + "/" + own.size()));
        String state = other == this ? "OWN" : here ? "HERE" : offer.state();
        return new FileView(
                other.user, offer.path(), offer.size(), offer.state().equals("HASHING") ? "" : content, state);
    }

    @Override
    public void register(List<Path> paths) throws IOException {
        for (Path path : paths) {
            try (Stream<Path> tree = Files.walk(path)) {
                for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                    offer(file);
                }
            }
        }
    }

    private void offer(Path file) throws IOException {
        long size = Files.size(file);
        synchronized (world) {
            offers.put(file.toString(), new OfferView(file.toString(), size, "READY", size, ""));
            log("tracker", user, "announced " + file.getFileName() + " (" + size + " bytes)");
            world.offersChanged();
        }
    }

    @Override
    public void unregister(List<Path> paths) {
        synchronized (world) {
            offers.keySet().removeIf(path -> paths.stream().anyMatch(Path.of(path)::startsWith));
            world.offersChanged();
        }
    }

    @Override
    public int update() {
        synchronized (world) {
            world.offersChanged();
            return offers.size();
        }
    }

    @Override
    public long download(String holder, String path, Path saveTo) throws IOException {
        Path source = Path.of(path);
        Path target = Files.isDirectory(saveTo) ? saveTo.resolve(source.getFileName()) : saveTo;
        synchronized (world) {
            LocalNode other = world.node(holder).orElseThrow(() -> Failure.of(WireFault.NOT_FOUND, holder));
            long total = Objects.requireNonNull(other.offers.get(path), path).size();
            LocalTransfer down = begin("DOWN", holder, source, target, total);
            LocalTransfer up = other.begin("UP", user, source, source, total);
            Threads.start("local-copy", () -> copy(source, target, down, up));
            return down.view().id();
        }
    }

    private LocalTransfer transfer(long id) {
        return Objects.requireNonNull(transfers.get(id));
    }

    private LocalTransfer begin(String direction, String other, Path source, Path target, long total) {
        long id = 1 + transfers.size();
        LocalTransfer transfer = new LocalTransfer(new TransferView(
                id,
                source.getFileName().toString(),
                direction,
                "RUNNING",
                "",
                0,
                total,
                List.of(other),
                List.of(),
                target.toString()));
        transfers.put(id, transfer);
        log(
                "transfer",
                other,
                direction.equals("DOWN") ? "fetching " + source.getFileName() : "serving " + source.getFileName());
        world.changed();
        return transfer;
    }

    private void copy(Path source, Path target, LocalTransfer down, LocalTransfer up) {
        try {
            Files.copy(source, target);
            offer(target);
            end(down, up, "DONE", "");
        } catch (IOException e) {
            end(down, up, "FAILED", "NOT_FOUND: Not found: " + source.getFileName() + ".");
        }
    }

    private void end(LocalTransfer down, LocalTransfer up, String state, String reason) {
        synchronized (world) {
            down.end(state, reason);
            up.end(state, reason);
            log("transfer", down.view().sources().getFirst(), down.view().name() + " " + state);
            world.changed();
        }
    }

    @Override
    public List<Long> downloadFolder(String holder, String folder, Path saveTo) throws IOException {
        Path top = saveTo.resolve(Path.of(folder).getFileName());
        Files.createDirectories(top);
        List<Long> ids = new ArrayList<>();
        for (FileView file : files(folder)) {
            if (file.user().equals(holder) && file.path().startsWith(folder + "/")) {
                ids.add(download(holder, file.path(), top));
            }
        }
        return ids;
    }

    @Override
    public List<Long> send(List<String> names, Path folder) throws IOException {
        List<Long> ids = new ArrayList<>();
        for (String name : names) {
            FileView file = files(name).stream()
                    .filter(found -> !found.state().equals("OWN"))
                    .findFirst()
                    .orElseThrow(() -> Failure.of(WireFault.NOT_FOUND, name));
            ids.add(download(file.user(), file.path(), folder));
        }
        return ids;
    }

    @Override
    public TransferView await(long transfer, Duration patience) {
        synchronized (world) {
            await(patience, () -> transfer(transfer).view().ended());
            return transfer(transfer).view();
        }
    }

    @Override
    public void cancel(long transfer) {
        synchronized (world) {
            transfer(transfer).end("CANCELLED", "");
            world.changed();
        }
    }

    @Override
    public void retry(long transfer) throws IOException {
        TransferView failed = transfer(transfer).view();
        throw Failure.of(WireFault.GONE, failed.name());
    }

    @Override
    public void pause(List<Long> chosen) {
        become(chosen, "PAUSED");
    }

    @Override
    public void resume(List<Long> chosen) {
        become(chosen, "RUNNING");
    }

    private void become(List<Long> chosen, String state) {
        synchronized (world) {
            chosen.stream()
                    .map(this::transfer)
                    .filter(transfer -> !transfer.view().ended())
                    .forEach(transfer -> transfer.end(state, ""));
            world.changed();
        }
    }

    @Override
    public void prefer(List<Long> chosen, String priority) {
        log("transfer", "", "priority " + priority + " for " + chosen);
    }

    @Override
    public void move(List<Long> chosen, String where) {
        log("transfer", "", "moved " + where + ": " + chosen);
    }

    /// Half of every file is here, from its first source.
    @Override
    public PiecesView pieces(long transfer) {
        synchronized (world) {
            LocalTransfer known = transfers.get(transfer);
            return known == null
                    ? new PiecesView(0, "", List.of())
                    : new PiecesView(
                            8,
                            "##-++...",
                            known.view().sources().stream()
                                    .map(user -> new PiecesView.Source(user, 3, 2))
                                    .toList());
        }
    }

    @Override
    public void preview(long transfer) {
        log("transfer", "", "preview of " + transfer);
    }

    @Override
    public LimitsView limits() {
        synchronized (world) {
            return limits;
        }
    }

    @Override
    public void limit(LimitsView chosen) {
        synchronized (world) {
            limits = chosen;
            world.changed();
        }
    }

    @Override
    public ChatPage chat(long after, Duration patience) throws IOException {
        synchronized (world) {
            await(patience, () -> closed || chat.size() > after);
            if (closed) {
                throw Failure.of(WireFault.CLOSED, user);
            }
            int from = Math.clamp(after, 0, chat.size());
            return new ChatPage(List.copyOf(chat.subList(from, chat.size())), chat.size(), read);
        }
    }

    @Override
    public ChatAnswer say(String typed) {
        synchronized (world) {
            for (LocalNode node : world.nodes()) {
                node.show(new ChatView(
                        user + ":" + chat.size(), Instant.now(), user, "text", "", typed, "", List.of(), List.of()));
            }
            return new ChatAnswer("SAID", "");
        }
    }

    @Override
    public void sayFiles(List<Path> files) throws IOException {
        register(files);
    }

    @Override
    public void readChat(Instant at) {
        synchronized (world) {
            read = at;
        }
    }

    public void show(ChatView line) {
        synchronized (world) {
            chat.add(line);
            world.changed();
        }
    }

    @Override
    public void bundle(Path file) throws IOException {
        Files.writeString(file, "redacted");
    }

    @Override
    public ReportView diagnose() {
        return ReportSamples.oneWay();
    }

    @Override
    public LogPage log(long after, Duration patience) throws IOException {
        synchronized (world) {
            await(patience, () -> closed || log.size() > after);
            if (closed) {
                throw Failure.of(WireFault.CLOSED, user);
            }
            return new LogPage(List.copyOf(log.subList((int) after, log.size())), log.size());
        }
    }

    @Override
    public boolean awaitEnd(Duration patience) {
        synchronized (world) {
            await(patience, () -> closed);
            return closed;
        }
    }

    @Override
    public void close() {
        synchronized (world) {
            closed = true;
            world.leave(this);
        }
    }

    private static final class LocalTransfer {
        private TransferView view;

        LocalTransfer(TransferView view) {
            this.view = view;
        }

        TransferView view() {
            return view;
        }

        void end(String state, String reason) {
            view = new TransferView(
                    view.id(),
                    view.name(),
                    view.direction(),
                    state,
                    reason,
                    state.equals("DONE") ? view.bytesTotal() : view.bytesDone(),
                    view.bytesTotal(),
                    view.sources(),
                    view.attempts(),
                    view.target());
        }
    }
}
