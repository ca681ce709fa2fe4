package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import potluck.diagnosis.HostDiagnosis;
import potluck.kit.Failure;
import potluck.kit.Lifecycle;
import potluck.kit.LogRing;
import potluck.tracker.Registry;
import potluck.wire.TrackerMessage.Holding;
import potluck.wire.TrackerMessage.Member;
import potluck.wire.WireFault;

/// A device that runs a tracker and takes part in nothing else. Any thread.
public final class TrackerNode implements Node {
    private final String group;
    private final String user;
    private final GroupHost host;
    private final Registry registry;
    private final Snapshots snapshots;
    private final Path data;
    private final LogRing ring;
    private final LogFeed feed;
    private final Lifecycle opened;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();

    /// @param opened everything this device is made of; closed with it
    public TrackerNode(
            String group, String user, GroupHost host, Registry registry, Path data, LogRing ring, Lifecycle opened) {
        this.group = group;
        this.user = user;
        this.host = host;
        this.registry = registry;
        this.data = data;
        this.ring = ring;
        this.feed = new LogFeed(ring);
        this.opened = opened;
        this.snapshots = opened.own(new Snapshots(this::draw));
    }

    public void start() {
        host.tracker().events().subscribe(_ -> snapshots.touch());
        snapshots.start();
    }

    @Override
    public Snapshot snapshot() {
        return snapshots.now();
    }

    @Override
    public Snapshot snapshotAfter(long after, Duration patience) throws IOException {
        return Waiting.on(() -> snapshots.after(after, patience));
    }

    @Override
    public InviteView invite(Duration lifetime, int uses) throws IOException {
        return host.invite(lifetime, uses);
    }

    @Override
    public void remove(String member) throws IOException {
        host.remove(member);
    }

    @Override
    public HostView hosting() throws IOException {
        return host.hosting();
    }

    @Override
    public void revoke(String invite) throws IOException {
        host.revoke(invite);
    }

    @Override
    public Accounting accounting() {
        return host.accounting();
    }

    @Override
    public Parcelling parcelling() {
        return Parcelling.none();
    }

    @Override
    public List<FileView> files(String query) throws IOException {
        Map<String, Member> members = new HashMap<>();
        host.tracker().members().members().forEach(member -> members.put(member.device(), member));
        List<FileView> views = new ArrayList<>();
        String cursor = "";
        do {
            Registry.Page page =
                    query.isBlank() ? registry.list(Optional.empty(), cursor) : registry.search(query, cursor);
            for (Registry.Offered offered : page.items()) {
                Member holder = members.get(offered.holder().hex());
                if (holder != null) {
                    String state = offered.offer().content().isEmpty() ? "HASHING" : "READY";
                    views.add(Browsing.view(new Holding(holder, offered.offer()), state));
                }
            }
            cursor = page.next();
        } while (!cursor.isEmpty());
        return views;
    }

    @Override
    public void register(List<Path> paths) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void unregister(List<Path> paths) throws IOException {
        throw trackerOnly();
    }

    @Override
    public int update() throws IOException {
        throw trackerOnly();
    }

    @Override
    public long download(String holder, String path, Path saveTo) throws IOException {
        throw trackerOnly();
    }

    @Override
    public List<Long> downloadFolder(String holder, String folder, Path saveTo) throws IOException {
        throw trackerOnly();
    }

    @Override
    public List<Long> send(List<String> names, Path folder) throws IOException {
        throw trackerOnly();
    }

    @Override
    public TransferView await(long transfer, Duration patience) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void cancel(long transfer) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void retry(long transfer) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void pause(List<Long> transfers) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void resume(List<Long> transfers) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void prefer(List<Long> transfers, String priority) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void move(List<Long> transfers, String where) throws IOException {
        throw trackerOnly();
    }

    @Override
    public PiecesView pieces(long transfer) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void preview(long transfer) throws IOException {
        throw trackerOnly();
    }

    @Override
    public LimitsView limits() throws IOException {
        throw trackerOnly();
    }

    @Override
    public void limit(LimitsView limits) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void addSync(String folder, Path place, String mode) throws IOException {
        throw trackerOnly();
    }

    @Override
    public SyncForecast forecastSync(String folder, Path place, String mode) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void removeSync(String folder) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void answerSync(String folder, boolean agreed) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void rescan(String folder) throws IOException {
        throw trackerOnly();
    }

    @Override
    public List<PendingView> pending() {
        return List.of();
    }

    @Override
    public List<ConflictView> conflicts() {
        return List.of();
    }

    @Override
    public void endConflict(String folder, String copy, String keep) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void revertSync(String folder) throws IOException {
        throw trackerOnly();
    }

    @Override
    public List<BranchView> branches(String folder) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void select(String folder, String path, boolean wanted) throws IOException {
        throw trackerOnly();
    }

    @Override
    public IgnoreView ignored(String folder) throws IOException {
        throw trackerOnly();
    }

    @Override
    public IgnoreView ignoredBy(String folder, String list, String group) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void ignore(String folder, String list) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void ignoreForAll(String folder, String list) throws IOException {
        throw trackerOnly();
    }

    @Override
    public List<ChangeView> history() {
        return List.of();
    }

    @Override
    public void undoConflict(String folder) throws IOException {
        throw trackerOnly();
    }

    @Override
    public List<TrashView> trash() {
        return List.of();
    }

    @Override
    public void restore(String folder, String path, Instant at) throws IOException {
        throw trackerOnly();
    }

    @Override
    public ChatPage chat(long after, Duration patience) throws IOException {
        if (awaitEnd(patience)) {
            throw Failure.of(WireFault.CLOSED, user);
        }
        return new ChatPage(List.of(), after, Instant.EPOCH);
    }

    @Override
    public ChatAnswer say(String typed) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void sayFiles(List<Path> files) throws IOException {
        throw trackerOnly();
    }

    @Override
    public void readChat(Instant at) throws IOException {
        throw trackerOnly();
    }

    @Override
    public ReportView diagnose() {
        List<Member> members = host.tracker().members().members();
        return ReportView.of(HostDiagnosis.of(user, host.port(), members, data, Instant.now()));
    }

    @Override
    public void bundle(Path file) throws IOException {
        new SupportBundle(snapshot(), diagnose(), Optional.empty(), ring).write(file);
    }

    @Override
    public LogPage log(long after, Duration patience) throws IOException {
        return feed.after(after, patience);
    }

    @Override
    public boolean awaitEnd(Duration patience) throws IOException {
        return Waiting.on(() -> ended.await(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() throws IOException {
        if (!closing.compareAndSet(false, true)) {
            Waiting.on(() -> ended.await(10, TimeUnit.SECONDS));
            return;
        }
        try {
            opened.close();
        } finally {
            ended.countDown();
        }
    }

    private Snapshot draw() {
        List<MemberView> members = host.tracker().members().members().stream()
                .map(TrackerNode::view)
                .toList();
        StatusView status = new StatusView(
                group,
                "tracker-only",
                user,
                "",
                "localhost:" + host.port(),
                "CONNECTED",
                0,
                "",
                members.size(),
                host.notice(),
                host.fingerprint());
        return new Snapshot(0, status, members, List.of(), List.of(), List.of(), registry.changes());
    }

    private static MemberView view(Member member) {
        String address = member.host() + ":" + member.port();
        return new MemberView(member.user(), address, member.device(), member.reachable() ? "ONLINE" : "UNREACHABLE");
    }

    private static Failure trackerOnly() {
        return Failure.of(NodeFault.TRACKER_ONLY);
    }
}
