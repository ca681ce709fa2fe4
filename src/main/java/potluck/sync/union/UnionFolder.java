package potluck.sync.union;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.IgnoreList;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.kit.Lifecycle;
import potluck.kit.Subscription;
import potluck.kit.Threads;
import potluck.kit.Topic;
import potluck.peer.Link;
import potluck.store.IgnoreFiles;
import potluck.store.SafeRoot;
import potluck.store.StoreFault;
import potluck.store.TrashedFile;
import potluck.sync.disk.Sight;
import potluck.sync.folder.Choice;
import potluck.sync.folder.Conflict;
import potluck.sync.folder.Elsewhere;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.Ignored;
import potluck.sync.folder.PendingFile;
import potluck.sync.folder.Surroundings;
import potluck.sync.folder.SyncFault;
import potluck.sync.folder.SyncFolder;
import potluck.sync.folder.SyncState;
import potluck.sync.folder.SyncStatus;
import potluck.wire.PeerMessage;

/// A folder in union mode: every file of every member comes to every folder, and nothing is ever deleted or
/// overwritten. Any thread may call it; one virtual thread owns it.
public final class UnionFolder implements SyncFolder {
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final String name;
    private final Path path;
    private final Surroundings around;
    private final Held held;
    private final WishTable wishes = new WishTable();
    private final Telling telling;
    private final Hearing hearing;
    /// Filled by other threads with what the folder itself caused or is told; members cannot make it grow.
    private final BlockingQueue<Happening> inbox = new LinkedBlockingQueue<>();
    private final Topic<SyncStatus> changes = new Topic<>();
    private final Lifecycle lifecycle = new Lifecycle();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<SafeRoot> opened = Optional.empty();
    private volatile SyncStatus status;
    /// While stopped: whether the folder's path was seen to be empty. Only the owner touches it.
    private boolean gone;

    public UnionFolder(String name, Path path, Surroundings around) {
        this.name = name;
        this.path = path;
        this.around = around;
        this.held = new Held(around.index());
        this.telling = new Telling(name, held, around.index(), around.log());
        this.hearing = new Hearing(held, wishes, telling, around.log());
        this.status = held.status(new SyncState.Scanning(), 0);
    }

    @Override
    public void start() {
        lifecycle.own(around.links().onOpened(this::greet));
        lifecycle.own(around.links().onEnded(this::bid));
        // What was told while the folder was not here yet was lost.
        telling.ask(around.links().links());
        around.links().links().forEach(this::greet);
        Thread owner = Threads.start("sync " + path, this::live);
        lifecycle.own((AutoCloseable) owner::join);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public FolderMode mode() {
        return FolderMode.UNION;
    }

    @Override
    public SyncStatus status() {
        return status;
    }

    @Override
    public Subscription follow(Consumer<SyncStatus> listener) {
        return changes.subscribe(listener);
    }

    @Override
    public void rescan() {
        inbox.add(new Happening.Seen(new Sight.Missed()));
    }

    @Override
    public List<PendingFile> pending() {
        return wishes.all().stream()
                .limit(MOST_PENDING)
                .map(wish -> new PendingFile(wish.entry().name(), wish.entry().size(), false, wish.why()))
                .toList();
    }

    @Override
    public List<Conflict> conflicts() {
        return List.of();
    }

    @Override
    public void end(WireName copy, Choice choice) throws Failure {
        throw Failure.of(SyncFault.UNION_ONLY, name);
    }

    @Override
    public void undo() throws Failure {
        throw Failure.of(SyncFault.UNION_ONLY, name);
    }

    @Override
    public List<FileVersion> history(int most) {
        return List.of();
    }

    @Override
    public List<TrashedFile> trash() {
        return List.of();
    }

    @Override
    public void restore(TrashedFile file) throws Failure {
        throw Failure.of(SyncFault.UNION_ONLY, name);
    }

    @Override
    public void revert() throws Failure {
        throw Failure.of(SyncFault.NOT_RECEIVE_ONLY, name);
    }

    @Override
    public Ignored ignored(List<IgnoreList> drafts) throws IOException {
        return Ignored.of(root(), drafts);
    }

    @Override
    public void ignore(IgnoreList list) throws IOException {
        IgnoreFiles.write(root(), list);
        rescan();
    }

    @Override
    public Selection selection() throws IOException {
        return Selection.parse(around.index().versions(name).selection());
    }

    @Override
    public void select(Selection selection, Elsewhere elsewhere) throws IOException {
        around.index().versions(name).select(selection.text());
        inbox.add(new Happening.Selected(selection, elsewhere));
    }

    @Override
    public List<FileEntry> files() {
        List<FileEntry> files = new ArrayList<>();
        held.files().files().forEach(files::add);
        return files;
    }

    @Override
    public void answer(boolean agreed) throws Failure {
        throw Failure.of(SyncFault.NOT_PAUSED, name);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        inbox.add(new Happening.Told());
        lifecycle.close();
    }

    /// A member tells of its files.
    ///
    /// @throws Failure `TOO_MANY_FILES` or `TOO_MANY_BAD_NAMES`, which closes the link
    public void hear(Link from, PeerMessage.Index batch) throws Failure {
        hearing.hear(from, batch);
        wake();
    }

    /// A member asks for everything.
    public void hear(Link from, PeerMessage.SyncHave have) {
        if (have.mode().equals(mode().word())) {
            greet(from);
        }
    }

    /// @throws Failure `ROOT_VANISHED` while the folder is stopped
    private SafeRoot root() throws Failure {
        return opened.orElseThrow(() -> Failure.of(StoreFault.ROOT_VANISHED, path));
    }

    private void greet(Link link) {
        Threads.start("index to " + link.user(), () -> telling.everything(link));
    }

    private void bid(Link link) {
        hearing.ended(link);
        wake();
    }

    private void wake() {
        if (inbox.isEmpty()) {
            inbox.add(new Happening.Told());
        }
    }

    private void live() {
        try {
            keepOpen();
            while (!closed.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (isBack()) {
                    keepOpen();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepOpen() throws InterruptedException {
        try {
            SafeRoot root = SafeRoot.open(path);
            opened = Optional.of(root);
            new Round(root, around, held, telling, wishes, inbox, this::show)
                    .run(selection(), () -> closed.getCount() == 0);
        } catch (Failure why) {
            stopped(why);
        } catch (IOException e) {
            stopped(Failure.because(e, SyncFault.DISK, path, Failure.sentenceOf(e)));
        }
    }

    private void stopped(Failure why) {
        opened = Optional.empty();
        if (!(status.state() instanceof SyncState.Stopped before)
                || !before.why().code().equals(why.code())) {
            around.log().warn("", "stopped: {}", why.sentence());
        }
        gone = false;
        show(held.status(new SyncState.Stopped(why), status.pending()));
    }

    /// A folder that was there and is not any more is never made anew: its disk may be missing, and the place where
    /// that was mounted is no place for the files. It is back when it carries our own folder, or after it was seen
    /// to be gone altogether.
    private boolean isBack() {
        gone |= !Files.isDirectory(path);
        return Files.isDirectory(path) && (gone || Files.isDirectory(path.resolve(".potluck")));
    }

    private void show(SyncStatus next) {
        if (!next.equals(status)) {
            status = next;
            changes.publish(next);
        }
    }
}
