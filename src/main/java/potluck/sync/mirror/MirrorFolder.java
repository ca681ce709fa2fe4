package potluck.sync.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.kit.Lifecycle;
import potluck.kit.Subscription;
import potluck.peer.Link;
import potluck.store.SafeRoot;
import potluck.store.StoreFault;
import potluck.store.SyncFolderRow;
import potluck.store.TrashedFile;
import potluck.store.VersionRow;
import potluck.store.VersionStore;
import potluck.sync.disk.Sight;
import potluck.sync.disk.Time;
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
import potluck.sync.index.Slot;
import potluck.sync.index.Tellers;
import potluck.sync.index.Told;
import potluck.sync.index.VersionWriter;
import potluck.sync.index.Versions;
import potluck.sync.scope.Scope;
import potluck.wire.PeerMessage.SyncChanges;
import potluck.wire.PeerMessage.SyncHave;

/// A folder whose edits and deletions are kept equal, as far as its mode goes. Any thread may call it; one virtual
/// thread owns the mirror, and the links' reader threads fill in what is told.
public final class MirrorFolder implements SyncFolder {
    private final Time time = Time.system();
    private final FolderMode mode;
    private final Surroundings around;
    private final VersionStore store;
    private final VersionWriter writer;
    private final Versions versions;
    private final Told told = new Told();
    private final Tellers tellers;
    private final Inbox<Event> inbox = new Inbox<>();
    private final Lifecycle lifecycle = new Lifecycle();
    private final Standing standing;
    private final FolderThread thread;
    private final Conflicts conflicts;
    private volatile Optional<SafeRoot> opened = Optional.empty();
    private volatile SyncFolderRow row;

    /// @param row as it is remembered
    public MirrorFolder(SyncFolderRow row, FileVersion.Editor self, FolderMode mode, Surroundings around) {
        this.row = row;
        this.mode = mode;
        this.around = around;
        this.store = around.index().versions(row.name());
        this.writer = new VersionWriter(store, self, time);
        this.versions = writer.versions();
        SyncHave hello = new SyncHave(row.name(), mode.word(), row.index(), "", 0);
        this.tellers = new Tellers(hello, writer.news(), told, around.index(), around.log());
        this.conflicts = new Conflicts(versions, self, time, around.index(), row.name());
        this.standing = new Standing(versions::status, around.log());
        this.thread = new FolderThread(row.path(), this::live, () -> true, standing::stopped);
    }

    @Override
    public String name() {
        return row.name();
    }

    @Override
    public Path path() {
        return row.path();
    }

    @Override
    public SafeRoot root() throws Failure {
        return opened.orElseThrow(() -> Failure.of(StoreFault.ROOT_VANISHED, path()));
    }

    @Override
    public FolderMode mode() {
        return mode;
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
    public void start() {
        lifecycle.own(thread.start());
        lifecycle.own(around.links().onOpened(tellers::opened));
        lifecycle.own(around.links().onEnded(this::bid));
        around.links().links().forEach(tellers::opened);
    }

    @Override
    public void rescan() {
        inbox.add(new Event.Seen(new Sight.Missed()));
    }

    @Override
    public List<PendingFile> pending() {
        return told.slots().stream()
                .flatMap(slot -> slot.newest().map(newest -> pending(slot, newest)).stream())
                .limit(MOST_PENDING)
                .toList();
    }

    private PendingFile pending(Slot slot, FileVersion newest) {
        long size = newest.file().map(FileEntry::size).orElse(0L);
        Delay delay = Delay.of(status().state(), mode, slot.why());
        return new PendingFile(newest.name(), size, newest.isDeleted(), delay);
    }

    @Override
    public List<Conflict> conflicts() {
        return versions.conflicts();
    }

    @Override
    public void end(WireName copy, Choice choice) throws IOException {
        SafeRoot here = root();
        touch(here, conflicts.end(here, copy, choice));
    }

    @Override
    public void undo() throws IOException {
        SafeRoot here = root();
        touch(here, conflicts.undo(here));
    }

    @Override
    public List<FileVersion> history(int most) {
        return versions.newest(most);
    }

    @Override
    public Optional<VersionRow> known(WireName name) {
        return versions.row(name);
    }

    @Override
    public List<TrashedFile> trash() throws IOException {
        return root().trashed();
    }

    @Override
    public void restore(TrashedFile file) throws IOException {
        SafeRoot here = root();
        if (here.see(file.name()).isPresent()) {
            here.trash(file.name(), time.now());
        }
        here.restore(file, file.name());
        touch(here, List.of(file.name()));
    }

    @Override
    public void revert() throws Failure {
        if (mode != FolderMode.RECEIVE_ONLY) {
            throw Failure.of(SyncFault.NOT_RECEIVE_ONLY, name());
        }
        inbox.add(new Event.Reverted());
    }

    @Override
    public Selection selection() throws IOException {
        return Selection.parse(store.selection());
    }

    @Override
    public void select(Selection selection, Elsewhere elsewhere) throws IOException {
        store.select(selection.text());
        inbox.add(new Event.Selected(selection, elsewhere));
    }

    @Override
    public List<FileEntry> files() {
        return versions.all().stream()
                .flatMap(known -> known.version().file().stream())
                .toList();
    }

    @Override
    public List<FolderFile> contents() throws IOException {
        if (status().state() instanceof SyncState.Stopped(Failure trouble)) {
            throw trouble;
        }
        Listing listing = new Listing();
        Scope scope = versions.scope();
        for (VersionRow known : versions.all()) {
            FileVersion version = known.version();
            version.file()
                    .ifPresent(file -> place(file, scope)
                            .ifPresent(place -> listing.add(
                                    FolderFile.of(file, version.edit().user(), place))));
        }
        for (Slot slot : told.slots()) {
            slot.newest().ifPresent(newest -> toSettle(listing, newest, Delay.of(status().state(), mode, slot.why())));
        }
        if (opened.isPresent()) {
            listing.ignored(opened.get(), scope::covers, scope::enters);
        }
        return listing.files();
    }

    /// Where a file that is known is, as far as its name says so; nowhere when it is ignored.
    private static Optional<Place> place(FileEntry file, Scope scope) {
        if (scope.covers(file.name())) {
            return Optional.of(ConflictCopy.original(file.name()).isPresent() ? Place.CONFLICT : Place.HERE);
        }
        return scope.leaves(file.name()) ? Optional.of(Place.ELSEWHERE) : Optional.empty();
    }

    private static void toSettle(Listing listing, FileVersion newest, Delay delay) {
        newest.file()
                .ifPresentOrElse(
                        file -> listing.toCome(file, newest.edit().user(), delay),
                        () -> listing.toGo(newest.name(), delay));
    }

    @Override
    public void answer(boolean agreed) throws Failure {
        if (!(status().state() instanceof SyncState.Paused)) {
            throw Failure.of(SyncFault.NOT_PAUSED, name());
        }
        inbox.add(new Event.Answered(agreed));
    }

    @Override
    public void close() throws IOException {
        thread.end();
        wake();
        tellers.end();
        lifecycle.close();
    }

    /// A member says how much it knows.
    public void hear(Link from, SyncHave have) {
        tellers.hear(from, have);
    }

    /// @throws Failure `TOO_MANY_FILES` or `TOO_MANY_BAD_NAMES`, which closes the link
    public void hear(Link from, SyncChanges batch) throws Failure {
        tellers.hear(from, batch);
        wake();
    }

    private void bid(Link link) {
        tellers.ended(link);
        wake();
    }

    private void wake() {
        inbox.wake(new Event.Told());
    }

    private void live(BooleanSupplier ended) throws IOException, InterruptedException {
        try {
            new MirrorRound(open(), around, writer, inbox, standing::show)
                    .run(world -> new Mirror(world, writer, store, told, mode), tellers::news, tellers::ask, ended);
        } finally {
            writer.close();
        }
    }

    /// A folder that was synced before has to be that very one: its disk may be missing, or another be in its place.
    private SafeRoot open() throws IOException {
        opened = Optional.empty();
        Optional<String> marker = SafeRoot.marker(path());
        if (!row.marker().isEmpty() && marker.isEmpty()) {
            throw Failure.of(StoreFault.ROOT_VANISHED, path());
        }
        if (!row.marker().isEmpty() && !marker.get().equals(row.marker())) {
            throw Failure.of(SyncFault.FOREIGN_ROOT, path());
        }
        SafeRoot root = SafeRoot.open(path());
        if (row.marker().isEmpty()) {
            String fresh = SafeRoot.marker(path()).orElseThrow(() -> Failure.of(StoreFault.ROOT_VANISHED, path()));
            row = new SyncFolderRow(row.name(), row.path(), row.mode(), fresh, row.index());
            around.index().remember(row);
        }
        opened = Optional.of(root);
        return root;
    }

    /// What was done in the folder by this program itself is looked at soon.
    private void touch(SafeRoot root, List<WireName> names) {
        names.forEach(name -> inbox.add(new Event.Seen(new Sight.Touched(root.path(name)))));
    }
}
