package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import potluck.diagnosis.Diagnosis;
import potluck.kit.Lifecycle;
import potluck.kit.LogRing;
import potluck.share.Fetching;
import potluck.share.Offers;
import potluck.transfer.Download;
import potluck.transfer.Downloads;

/// A device that takes part in its group, and perhaps hosts the group's tracker. Any thread.
public final class PeerNode implements Node {
    private final Snapshots snapshots;
    private final Hosting hosting;
    private final Browsing browsing;
    private final Offers offers;
    private final Fetching fetching;
    private final Downloads downloads;
    private final Transferring moving;
    private final Syncing sync;
    private final Chatting chat;
    private final Parcelling parcels;
    private final Diagnosis diagnosis;
    private final LogRing ring;
    private final LogFeed feed;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Lifecycle opened;

    /// What does the work.
    record Rooms(
            Browsing browsing,
            Offers offers,
            Fetching fetching,
            Downloads downloads,
            Transferring moving,
            Syncing sync,
            Chatting chat,
            Parcelling parcels) {}

    /// @param opened everything this device is made of; closed with it
    PeerNode(Snapshots snapshots, Hosting hosting, Rooms rooms, Diagnosis diagnosis, LogRing ring, Lifecycle opened) {
        this.snapshots = snapshots;
        this.hosting = hosting;
        this.browsing = rooms.browsing();
        this.offers = rooms.offers();
        this.fetching = rooms.fetching();
        this.downloads = rooms.downloads();
        this.moving = rooms.moving();
        this.sync = rooms.sync();
        this.chat = rooms.chat();
        this.parcels = rooms.parcels();
        this.diagnosis = diagnosis;
        this.ring = ring;
        this.feed = new LogFeed(ring);
        this.opened = opened;
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
        return hosting.invite(lifetime, uses);
    }

    @Override
    public void remove(String user) throws IOException {
        hosting.remove(user);
    }

    @Override
    public HostView hosting() throws IOException {
        return hosting.hosting();
    }

    @Override
    public void revoke(String invite) throws IOException {
        hosting.revoke(invite);
    }

    @Override
    public Accounting accounting() {
        return hosting.accounting();
    }

    @Override
    public Parcelling parcelling() {
        return parcels;
    }

    @Override
    public List<FileView> files(String query) throws IOException {
        return browsing.files(query);
    }

    @Override
    public void register(List<Path> paths) throws IOException {
        offers.register(paths);
    }

    @Override
    public void unregister(List<Path> paths) throws IOException {
        offers.unregister(paths);
    }

    @Override
    public int update() throws IOException {
        return offers.update();
    }

    @Override
    public long download(String user, String path, Path saveTo) throws IOException {
        return fetching.download(user, path, saveTo);
    }

    @Override
    public List<Long> downloadFolder(String user, String folder, Path saveTo) throws IOException {
        return fetching.downloadFolder(user, folder, saveTo);
    }

    @Override
    public List<Long> send(List<String> names, Path folder) throws IOException {
        return fetching.send(names, folder);
    }

    @Override
    public TransferView await(long transfer, Duration patience) throws IOException {
        Download download = downloads.get(transfer);
        return Waiting.on(() -> {
            download.await(patience);
            return TransferViews.view(download, downloads.line());
        });
    }

    @Override
    public void cancel(long transfer) throws IOException {
        downloads.cancel(downloads.get(transfer));
    }

    @Override
    public void retry(long transfer) throws IOException {
        fetching.retry(transfer);
    }

    @Override
    public void pause(List<Long> transfers) throws IOException {
        moving.pause(transfers);
    }

    @Override
    public void resume(List<Long> transfers) throws IOException {
        moving.resume(transfers);
    }

    @Override
    public void prefer(List<Long> transfers, String priority) throws IOException {
        moving.prefer(transfers, priority);
    }

    @Override
    public void move(List<Long> transfers, String where) throws IOException {
        moving.move(transfers, where);
    }

    @Override
    public PiecesView pieces(long transfer) throws IOException {
        return moving.pieces(transfer);
    }

    @Override
    public void preview(long transfer) throws IOException {
        moving.preview(transfer);
    }

    @Override
    public LimitsView limits() throws IOException {
        return moving.limits();
    }

    @Override
    public void limit(LimitsView limits) throws IOException {
        moving.limit(limits);
    }

    @Override
    public void addSync(String folder, Path place, String mode) throws IOException {
        sync.addSync(folder, place, mode);
    }

    @Override
    public SyncForecast forecastSync(String folder, Path place, String mode) throws IOException {
        return sync.forecastSync(folder, place, mode);
    }

    @Override
    public void removeSync(String folder) throws IOException {
        sync.removeSync(folder);
    }

    @Override
    public void answerSync(String folder, boolean agreed) throws IOException {
        sync.answerSync(folder, agreed);
    }

    @Override
    public void rescan(String folder) throws IOException {
        sync.rescan(folder);
    }

    @Override
    public List<PendingView> pending() throws IOException {
        return sync.pending();
    }

    @Override
    public List<ConflictView> conflicts() throws IOException {
        return sync.conflicts();
    }

    @Override
    public void endConflict(String folder, String copy, String keep) throws IOException {
        sync.endConflict(folder, copy, keep);
    }

    @Override
    public void revertSync(String folder) throws IOException {
        sync.revertSync(folder);
    }

    @Override
    public List<BranchView> branches(String folder) throws IOException {
        return sync.branches(folder);
    }

    @Override
    public void select(String folder, String path, boolean wanted) throws IOException {
        sync.select(folder, path, wanted);
    }

    @Override
    public IgnoreView ignored(String folder) throws IOException {
        return sync.ignored(folder);
    }

    @Override
    public IgnoreView ignoredBy(String folder, String list, String group) throws IOException {
        return sync.ignoredBy(folder, list, group);
    }

    @Override
    public void ignore(String folder, String list) throws IOException {
        sync.ignore(folder, list);
    }

    @Override
    public void ignoreForAll(String folder, String list) throws IOException {
        sync.ignoreForAll(folder, list);
    }

    @Override
    public List<ChangeView> history() throws IOException {
        return sync.history();
    }

    @Override
    public void undoConflict(String folder) throws IOException {
        sync.undoConflict(folder);
    }

    @Override
    public List<TrashView> trash() throws IOException {
        return sync.trash();
    }

    @Override
    public void restore(String folder, String path, Instant at) throws IOException {
        sync.restore(folder, path, at);
    }

    @Override
    public ChatPage chat(long after, Duration patience) throws IOException {
        return chat.chat(after, patience);
    }

    @Override
    public ChatAnswer say(String typed) throws IOException {
        return chat.say(typed);
    }

    @Override
    public void sayFiles(List<Path> files) throws IOException {
        chat.sayFiles(files);
    }

    @Override
    public void readChat(Instant at) throws IOException {
        chat.readChat(at);
    }

    @Override
    public ReportView diagnose() {
        return ReportView.of(diagnosis.run());
    }

    @Override
    public void bundle(Path file) throws IOException {
        new SupportBundle(snapshot(), diagnose(), Optional.of(limits()), ring).write(file);
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
}
