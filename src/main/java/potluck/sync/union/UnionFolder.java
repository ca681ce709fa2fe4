package potluck.sync.union;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.kit.Lifecycle;
import potluck.kit.Subscription;
import potluck.kit.Threads;
import potluck.peer.Link;
import potluck.store.SafeRoot;
import potluck.store.StoreFault;
import potluck.store.TrashedFile;
import potluck.store.VersionRow;
import potluck.sync.disk.Sight;
import potluck.sync.folder.Choice;
import potluck.sync.folder.Conflict;
import potluck.sync.folder.Delay;
import potluck.sync.folder.Elsewhere;
import potluck.sync.folder.FolderFile;
import potluck.sync.folder.FolderFile.Place;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.FolderThread;
import potluck.sync.folder.Inbox;
import potluck.sync.folder.Listing;
import potluck.sync.folder.PendingFile;
import potluck.sync.folder.Standing;
import potluck.sync.folder.Surroundings;
import potluck.sync.folder.SyncFault;
import potluck.sync.folder.SyncFolder;
import potluck.sync.folder.SyncState;
import potluck.sync.folder.SyncStatus;
import potluck.wire.PeerMessage;

/// A folder in union mode: every file of every member comes to every folder, and nothing is ever deleted or
/// overwritten. Any thread may call it; one virtual thread owns it.
public final class UnionFolder implements SyncFolder {
    private final String name;
    private final Path path;
    private final Surroundings around;
    private final Held held;
    private final WishTable wishes = new WishTable();
    private final Telling telling;
    private final Hearing hearing;
    private final Inbox<Happening> inbox = new Inbox<>();
    private final Lifecycle lifecycle = new Lifecycle();
    private final Standing standing;
    private final FolderThread thread;
    private volatile Optional<SafeRoot> opened = Optional.empty();
    /// While stopped: whether the folder's path was seen to be empty. Only the owner touches it.
    private boolean gone;

    public UnionFolder(String name, Path path, Surroundings around) {
        this.name = name;
        this.path = path;
        this.around = around;
        this.held = new Held(around.index());
        this.telling = new Telling(name, held, around.index(), around.log());
        this.hearing = new Hearing(held, wishes, telling, around.log());
        this.standing = new Standing(held::status, around.log());
        this.thread = new FolderThread(path, this::live, this::isBack, this::stopped);
    }

    @Override
    public void start() {
        lifecycle.own(around.links().onOpened(this::greet));
        lifecycle.own(around.links().onEnded(this::bid));
        // What was told while the folder was not here yet was lost.
        telling.ask(around.links().links());
        around.links().links().forEach(this::greet);
        lifecycle.own(thread.start());
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
    public SafeRoot root() throws Failure {
        return opened.orElseThrow(() -> Failure.of(StoreFault.ROOT_VANISHED, path));
    }

    @Override
    public FolderMode mode() {
        return FolderMode.UNION;
    }

    @Override
    public SyncStatus status() {
        return standing.now();
    }

    @Override
    public Subscription follow(Consumer<SyncStatus> listener) {
        return standing.follow(listener);
    }

    @Override
    public void rescan() {
        inbox.add(new Happening.Seen(new Sight.Missed()));
    }

    @Override
    public List<PendingFile> pending() {
        return wishes.all().stream().limit(MOST_PENDING).map(this::pending).toList();
    }

    private PendingFile pending(Wish wish) {
        FileEntry file = wish.entry();
        Delay delay = Delay.of(status().state(), mode(), wish.why());
        return new PendingFile(file.name(), file.size(), false, delay);
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
    public Optional<VersionRow> known(WireName file) {
        return Optional.empty();
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
    public List<FolderFile> contents() throws IOException {
        if (status().state() instanceof SyncState.Stopped(Failure trouble)) {
            throw trouble;
        }
        Listing listing = new Listing();
        for (FileEntry file : held.files().files()) {
            listing.add(FolderFile.of(file, "", Held.isConflict(file) ? Place.CONFLICT : Place.HERE));
        }
        for (Wish wish : wishes.all()) {
            listing.toCome(wish.entry(), "", Delay.of(status().state(), mode(), wish.why()));
        }
        if (opened.isPresent()) {
            listing.ignored(opened.get(), held.scope()::covers, held.scope()::enters);
        }
        return listing.files();
    }

    @Override
    public void answer(boolean agreed) throws Failure {
        throw Failure.of(SyncFault.NOT_PAUSED, name);
    }

    @Override
    public void close() throws IOException {
        thread.end();
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

    private void greet(Link link) {
        Threads.start("index to " + link.user(), () -> telling.everything(link));
    }

    private void bid(Link link) {
        hearing.ended(link);
        wake();
    }

    private void wake() {
        inbox.wake(new Happening.Told());
    }

    private void live(BooleanSupplier ended) throws IOException, InterruptedException {
        SafeRoot root = SafeRoot.open(path);
        opened = Optional.of(root);
        new Round(root, around, held, telling, wishes, inbox, standing::show).run(selection(), ended);
    }

    private void stopped(Failure why) {
        opened = Optional.empty();
        gone = false;
        standing.stopped(why);
    }

    /// A folder that was there and is not any more is never made anew: its disk may be missing, and the place where
    /// that was mounted is no place for the files. It is back when it carries our own folder, or after it was seen
    /// to be gone altogether.
    private boolean isBack() {
        gone |= !Files.isDirectory(path);
        return Files.isDirectory(path) && (gone || Files.isDirectory(path.resolve(".potluck")));
    }
}
