package potluck.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Selection;
import potluck.catalogue.VersionVector;
import potluck.catalogue.WireName;
import potluck.identity.DeviceId;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Subscription;
import potluck.kit.Topic;
import potluck.peer.Link;
import potluck.peer.LinkTable;
import potluck.peer.Switchboard;
import potluck.store.Index;
import potluck.store.SafeRoot;
import potluck.store.SyncFolderRow;
import potluck.sync.folder.Branch;
import potluck.sync.folder.Elsewhere;
import potluck.sync.folder.FolderFile;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.Forecast;
import potluck.sync.folder.Surroundings;
import potluck.sync.folder.SyncFault;
import potluck.sync.folder.SyncFolder;
import potluck.sync.index.Slot;
import potluck.sync.mirror.MirrorFolder;
import potluck.sync.union.UnionFolder;
import potluck.transfer.Downloads;
import potluck.wire.PeerMessage;

/// All sync folders of this device in its group, each with its own mode. Any thread; the monitor guards adding and
/// removing.
///
/// ```
///   SyncFolders folders = new SyncFolders(device, user, links, downloads, index, log);
///   folders.plug(switchboard);   // before the first link opens
///   folders.start();             // those remembered
///   folders.add("photos", path, FolderMode.TWO_WAY);
///   folders.close();             // before the downloads, the index and the links
/// ```
public final class SyncFolders implements AutoCloseable {
    private static final int MOST_FOLDERS = 64;

    private final FileVersion.Editor self;
    private final Surroundings around;
    private final Map<String, SyncFolder> folders = new ConcurrentSkipListMap<>();
    /// By which each link has opened which folder; those of folders that are added later count then.
    private final Map<Link, Map<String, PeerMessage.SyncHave>> opening = new ConcurrentHashMap<>();
    private final Set<Survey> surveys = ConcurrentHashMap.newKeySet();
    private final CopyTable copies = new CopyTable();
    private final Topic<SyncFolder> changes = new Topic<>();
    private Subscription ending = () -> {};

    public SyncFolders(DeviceId device, String user, LinkTable links, Downloads downloads, Index index, Log log) {
        this.self = new FileVersion.Editor(device.hex().substring(0, VersionVector.DIGITS), user);
        this.around = new Surroundings(links, downloads, index, log.category("sync"));
    }

    /// Has to be called before the first link opens.
    public void plug(Switchboard switchboard) {
        switchboard.hear(PeerMessage.Index.class, this::hear);
        switchboard.hear(PeerMessage.SyncHave.class, this::heard);
        switchboard.hear(PeerMessage.SyncChanges.class, this::hear);
    }

    /// Starts the folders that were added in former runs.
    public synchronized void start() throws IOException {
        ending = around.links().onEnded(link -> {
            opening.remove(link);
            copies.ended(link);
        });
        for (SyncFolderRow row : around.index().syncFolders()) {
            if (!folders.containsKey(row.name())) {
                start(row);
            }
        }
    }

    /// Begins to sync a folder, now and after each restart. One of the same name in another place or another mode is
    /// replaced, and what was known of it forgotten; but one that is paused stays so.
    ///
    /// @param name the same on every member, at most 64 characters
    /// @throws Failure `BAD_FOLDER_NAME`, `SAME_PLACE`
    public synchronized SyncFolder add(String name, Path path, FolderMode mode) throws IOException {
        if (name.isBlank() || name.length() > 64) {
            throw Failure.of(SyncFault.BAD_FOLDER_NAME, name);
        }
        Path place = path.toAbsolutePath().normalize();
        for (SyncFolder other : folders.values()) {
            boolean nested = place.startsWith(other.path()) || other.path().startsWith(place);
            if (nested && !other.name().equals(name)) {
                throw Failure.of(SyncFault.SAME_PLACE, place, other.path());
            }
        }
        Optional<SyncFolderRow> known = around.index().syncFolders().stream()
                .filter(row -> row.name().equals(name))
                .findFirst();
        if (known.isPresent()
                && known.get().path().equals(place)
                && known.get().mode().equals(mode.word())) {
            return folders.containsKey(name) ? get(name) : start(known.get());
        }
        boolean paused = around.index().isPaused(name);
        forget(name);
        SyncFolderRow row = new SyncFolderRow(
                name, place, mode.word(), "", UUID.randomUUID().toString());
        around.index().remember(row);
        around.index().pause(name, paused);
        return start(row);
    }

    /// What [#add(String, Path, FolderMode)] would do first; changes nothing. Asks the linked members, and reads the
    /// files here that others may have, too.
    ///
    /// @throws Failure `SYNCED_ALREADY`, `NOT_A_FOLDER`
    public Forecast forecast(String name, Path path, FolderMode mode) throws IOException {
        if (folders.containsKey(name)) {
            throw Failure.of(SyncFault.SYNCED_ALREADY, name);
        }
        return new Forecasting(mode, around.index()).of(SafeRoot.peek(path), survey(name, mode));
    }

    /// The folders in a sync folder, those of linked members, too.
    public List<Branch> branches(String name) throws IOException {
        SyncFolder folder = get(name);
        Map<String, FileEntry> files = new HashMap<>();
        for (Slot slot : survey(name, folder.mode()).told().slots()) {
            slot.newest().flatMap(FileVersion::file).ifPresent(file -> files.put(slot.key(), file));
        }
        folder.files().forEach(file -> files.put(file.name().portableKey(), file));
        return Branch.of(files.values(), folder.selection());
    }

    /// All files of a sync folder, those that only linked members have, too. Who has them is asked for; what is told is
    /// known the next time.
    public List<FolderFile> contents(String name) throws IOException {
        return copies.contents(get(name), around.links().links());
    }

    /// Whether a folder inside a sync folder is wanted here. What is wanted no longer goes to the trash as far as
    /// linked members hold it, and stays otherwise.
    ///
    /// @param inside empty: all of it
    public void select(String name, Optional<WireName> inside, boolean wanted) throws IOException {
        SyncFolder folder = get(name);
        Elsewhere elsewhere = wanted ? (_, _) -> false : survey(name, folder.mode())::holds;
        synchronized (this) {
            Selection before = folder.selection();
            folder.select(
                    inside.map(part -> before.with(part, wanted)).orElseGet(() -> Selection.ofAll(wanted)), elsewhere);
        }
    }

    private Survey survey(String name, FolderMode mode) throws IOException {
        Survey survey = new Survey(name, mode, around.log());
        surveys.add(survey);
        try {
            survey.ask(around.links().links());
            return survey;
        } finally {
            surveys.remove(survey);
        }
    }

    /// Goes on with a folder in the mode it was added with; when it is a new one, in union mode.
    public synchronized SyncFolder open(String name, Path path) throws IOException {
        Path place = path.toAbsolutePath().normalize();
        for (SyncFolderRow row : around.index().syncFolders()) {
            if (row.name().equals(name) && row.path().equals(place)) {
                return add(name, place, FolderMode.parse(row.mode()));
            }
        }
        return add(name, place, FolderMode.UNION);
    }

    /// Syncs the folder no longer; its files stay.
    ///
    /// @throws Failure `UNKNOWN_FOLDER`
    public synchronized void remove(String name) throws IOException {
        get(name);
        forget(name);
    }

    /// Ends what the folder is doing. Nothing of it comes, goes or is deleted until it is resumed, also after a
    /// restart; again does nothing.
    ///
    /// @throws Failure `UNKNOWN_FOLDER`
    public synchronized void pause(String name) throws IOException {
        restart(get(name), true);
    }

    /// Goes on with a folder that was paused, as after an absence.
    ///
    /// @throws Failure `UNKNOWN_FOLDER`
    public synchronized void resume(String name) throws IOException {
        restart(get(name), false);
    }

    /// The other one is in its place before the one that was there ends, so that nobody finds none.
    private void restart(SyncFolder before, boolean paused) throws IOException {
        if ((before instanceof PausedFolder) == paused) {
            return;
        }
        around.index().pause(before.name(), paused);
        for (SyncFolderRow row : around.index().syncFolders()) {
            if (row.name().equals(before.name())) {
                changes.publish(start(row));
            }
        }
        before.close();
    }

    /// By name.
    public List<SyncFolder> list() {
        return List.copyOf(folders.values());
    }

    /// @throws Failure `UNKNOWN_FOLDER`
    public SyncFolder get(String name) throws Failure {
        SyncFolder folder = folders.get(name);
        if (folder == null) {
            throw Failure.of(SyncFault.UNKNOWN_FOLDER, name);
        }
        return folder;
    }

    /// Whatever has changed about any folder, in that folder's own thread.
    public Subscription follow(Runnable listener) {
        return changes.subscribe(_ -> listener.run());
    }

    @Override
    public synchronized void close() throws IOException {
        ending.close();
        for (SyncFolder folder : folders.values()) {
            folder.close();
        }
        folders.clear();
    }

    private SyncFolder start(SyncFolderRow row) throws IOException {
        SyncFolder folder = folder(row, FolderMode.parse(row.mode()));
        folders.put(row.name(), folder);
        folder.follow(_ -> changes.publish(folder));
        folder.start();
        opening.forEach(
                (link, haves) -> Optional.ofNullable(haves.get(row.name())).ifPresent(have -> hear(link, have)));
        return folder;
    }

    private SyncFolder folder(SyncFolderRow row, FolderMode mode) throws IOException {
        if (around.index().isPaused(row.name())) {
            return PausedFolder.of(row, mode, self, around.index());
        }
        return mode == FolderMode.UNION
                ? new UnionFolder(row.name(), row.path(), around)
                : new MirrorFolder(row, self, mode, around);
    }

    private void forget(String name) throws IOException {
        SyncFolder old = folders.remove(name);
        if (old != null) {
            old.close();
            changes.publish(old);
        }
        around.index().forgetSyncFolder(name);
    }

    private void hear(Link from, PeerMessage.Index batch) throws Failure {
        for (Survey survey : surveys) {
            survey.hear(from, batch);
        }
        copies.hear(from, batch);
        if (folders.get(batch.folder()) instanceof UnionFolder union) {
            union.hear(from, batch);
        }
    }

    private void heard(Link from, PeerMessage.SyncHave have) {
        Map<String, PeerMessage.SyncHave> haves = opening.computeIfAbsent(from, _ -> new ConcurrentHashMap<>());
        if (haves.size() < MOST_FOLDERS || haves.containsKey(have.folder())) {
            haves.put(have.folder(), have);
            hear(from, have);
        }
    }

    private void hear(Link from, PeerMessage.SyncHave have) {
        switch (folders.get(have.folder())) {
            case MirrorFolder mirror when !have.mode().equals(FolderMode.UNION.word()) -> mirror.hear(from, have);
            case UnionFolder union when have.mode().equals(FolderMode.UNION.word()) -> union.hear(from, have);
            case PausedFolder _ -> {}
            case null, default ->
                around.log()
                        .warn(
                                from.user(),
                                "the folder “{}” in mode {} of this member is not synced so here",
                                have.folder(),
                                have.mode());
        }
    }

    private void hear(Link from, PeerMessage.SyncChanges batch) throws Failure {
        for (Survey survey : surveys) {
            survey.hear(from, batch);
        }
        copies.hear(from, batch);
        if (folders.get(batch.folder()) instanceof MirrorFolder mirror) {
            mirror.hear(from, batch);
        }
    }
}
