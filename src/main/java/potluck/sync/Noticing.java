package potluck.sync;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.ScanVisitor;
import potluck.store.SeenFile;
import potluck.store.StoreFault;
import potluck.store.VersionRow;

/// Makes versions of what people and programs do to the files of the folder. Belongs to the folder's own thread.
final class Noticing {
    /// Programs that save by deleting and renaming take less.
    private static final long UNTIL_GONE = Duration.ofSeconds(1).toNanos();

    private final World world;
    private final Versions versions;
    private final Settling settling = new Settling();
    private final Predicate<WireName> busy;
    /// Whether what is done here concerns nobody else.
    private final boolean alone;
    /// Files that are missing, and since when.
    private final Map<WireName, Long> missing = new LinkedHashMap<>();
    /// Files that were read and are no versions.
    private final Map<WireName, SeenFile> strays = new HashMap<>();
    private final Set<String> skipped = new HashSet<>();

    Noticing(World world, Versions versions, Predicate<WireName> busy, FolderMode mode) {
        this.world = world;
        this.versions = versions;
        this.busy = busy;
        this.alone = mode == FolderMode.RECEIVE_ONLY;
    }

    /// Looks at the whole folder.
    ///
    /// @throws Failure `ROOT_VANISHED`, and nothing counts as deleted
    void scan() throws IOException {
        Map<WireName, SeenFile> found = found();
        for (FileEntry file : versions.files()) {
            if (!found.containsKey(file.name())) {
                look(file.name(), Optional.empty());
            }
        }
        for (Map.Entry<WireName, SeenFile> file : found.entrySet()) {
            look(file.getKey(), Optional.of(file.getValue()));
        }
    }

    private Map<WireName, SeenFile> found() throws IOException {
        Map<WireName, SeenFile> found = new LinkedHashMap<>();
        Scope scope = versions.scope();
        world.disk().scan(new ScanVisitor() {
            @Override
            public boolean enters(WireName folder) {
                return scope.enters(folder);
            }

            @Override
            public void file(WireName name, FileStamp stamp, boolean executable) {
                if (scope.shows(name)) {
                    found.put(name, new SeenFile(stamp, executable));
                }
            }

            @Override
            public void skipped(String path, Failure reason) {
                skip(path, reason);
            }
        });
        return found;
    }

    /// The files here that are no versions, or not as they are known, but for those being worked on.
    List<WireName> changed() throws IOException {
        List<WireName> changed = new ArrayList<>();
        for (Map.Entry<WireName, SeenFile> file : found().entrySet()) {
            Optional<VersionRow> row =
                    live(file.getKey()).filter(known -> known.version().name().equals(file.getKey()));
            boolean asKnown = row.isPresent() && isKnown(row.get(), file.getValue());
            if (!asKnown && !busy.test(file.getKey())) {
                changed.add(file.getKey());
            }
        }
        return changed;
    }

    /// The scope is another one: what was no version may become one.
    void reconsider() {
        strays.clear();
        skipped.clear();
    }

    /// Something may be different under the name, or below it.
    void look(WireName name) throws IOException {
        look(name, see(name));
        for (VersionRow below : versions.below(name)) {
            look(below.version().name(), see(below.version().name()));
        }
    }

    /// Looks again at what was touched a while ago.
    void settle() throws IOException {
        for (WireName name : settling.due(world.time().tick())) {
            look(name);
        }
    }

    /// Whether some files have been missing for so long that they count as deleted.
    boolean hasLost() {
        long now = world.time().tick();
        return missing.values().stream().anyMatch(since -> now - since >= UNTIL_GONE);
    }

    /// Makes deletions of what has been missing for long.
    void giveUp() throws IOException {
        long now = world.time().tick();
        for (Map.Entry<WireName, Long> gone : List.copyOf(missing.entrySet())) {
            if (now - gone.getValue() >= UNTIL_GONE && !busy.test(gone.getKey())) {
                missing.remove(gone.getKey());
                conclude(gone.getKey());
            }
        }
    }

    /// A file was read.
    void cut(WireName name, CutFile file, boolean executable) throws IOException {
        settling.read(name);
        Optional<SeenFile> seen = see(name);
        if (busy.test(name)
                || !versions.covers(name)
                || !seen.equals(Optional.of(new SeenFile(file.stamp(), executable)))) {
            look(name, seen);
            return;
        }
        Optional<VersionRow> row = live(name);
        FileEntry found = Scan.entry(name, file, world.disk().tellsExecutable() ? executable : wasExecutable(row));
        if (row.isPresent() && stands(row.get(), name)) {
            callOtherwise(found, seen.get());
        } else if (row.flatMap(known -> known.version().file()).equals(Optional.of(found))) {
            versions.hold(name, Optional.of(file.stamp()));
            versions.serve(file);
        } else if (alone || !hasRoom(name)) {
            strays.put(name, seen.get());
        } else {
            record(found, file);
        }
    }

    /// A file could not be read.
    void uncut(WireName name, IOException why) throws IOException {
        settling.read(name);
        boolean passing =
                why instanceof Failure told && (told.is(StoreFault.FILE_CHANGING) || told.is(StoreFault.FILE_GONE));
        if (passing) {
            look(name);
        } else {
            skip(name.path(), why);
        }
    }

    /// Whether everything that was touched is known by now.
    boolean isQuiet() {
        return settling.isEmpty() && missing.isEmpty();
    }

    /// Whether the file lies there without being a version yet.
    boolean isUnread(WireName name) {
        return settling.has(name);
    }

    Duration wait(Duration most) {
        Duration soon = settling.wait(world.time().tick(), most);
        return missing.isEmpty() || soon.compareTo(Settling.QUIET) < 0 ? soon : Settling.QUIET;
    }

    private void look(WireName name, Optional<SeenFile> seen) throws IOException {
        if (!versions.covers(name)) {
            settling.forget(name);
            missing.remove(name);
            return;
        }
        Optional<VersionRow> row =
                live(name).filter(known -> known.version().name().equals(name));
        if (seen.isEmpty()) {
            settling.forget(name);
            strays.remove(name);
            row.ifPresent(this::miss);
            return;
        }
        missing.remove(name);
        SeenFile file = seen.get();
        long now = world.time().tick();
        if (busy.test(name)) {
            settling.again(name, file.stamp(), now);
        } else if (row.isPresent() && isKnown(row.get(), file) || file.equals(strays.get(name))) {
            settling.forget(name);
        } else if (settling.look(name, file.stamp(), now)) {
            world.reader().read(name);
        }
    }

    private boolean isKnown(VersionRow row, SeenFile file) {
        return row.stamp().equals(Optional.of(file.stamp()))
                && (!world.disk().tellsExecutable() || wasExecutable(Optional.of(row)) == file.executable());
    }

    private static boolean wasExecutable(Optional<VersionRow> row) {
        return row.flatMap(known -> known.version().file())
                .filter(FileEntry::executable)
                .isPresent();
    }

    private void miss(VersionRow row) {
        if (!alone || row.stamp().isEmpty()) {
            missing.putIfAbsent(row.version().name(), world.time().tick());
        }
    }

    /// What is still missing was deleted here; but what was moved away for something that has not come is put back.
    private void conclude(WireName name) throws IOException {
        Optional<VersionRow> row =
                live(name).filter(known -> known.version().name().equals(name));
        if (row.isEmpty() || !versions.covers(name) || see(name).isPresent()) {
            return;
        }
        boolean ours = row.get().stamp().isEmpty();
        if (ours && world.disk().restore(row.get().version().file().orElseThrow())) {
            look(name);
        } else if (!alone) {
            versions.put(versions.edited(name, Optional.empty(), world.time().now()), Optional.empty());
            world.log().info("", "“{}” was deleted here", name);
        }
    }

    /// Whether only files in the scope would have to be gone for it.
    private boolean hasRoom(WireName name) {
        List<VersionRow> others = new ArrayList<>(versions.below(name));
        live(name).ifPresent(others::add);
        name.parents().forEach(parent -> live(parent).ifPresent(others::add));
        for (VersionRow row : others) {
            WireName other = row.version().name();
            if (!versions.covers(other)) {
                skip(name.path(), Failure.of(SyncFault.IGNORED_HERE, other));
                return false;
            }
        }
        return true;
    }

    /// A new version. What cannot be there beside it, a file above it or files below it, is gone.
    private void record(FileEntry found, CutFile file) {
        List<WireName> impossible = new ArrayList<>();
        for (WireName parent : found.name().parents()) {
            live(parent).ifPresent(row -> impossible.add(row.version().name()));
        }
        versions.below(found.name()).forEach(row -> impossible.add(row.version().name()));
        for (WireName gone : impossible) {
            versions.put(versions.edited(gone, Optional.empty(), world.time().now()), Optional.empty());
            missing.remove(gone);
        }
        FileVersion edited =
                versions.edited(found.name(), Optional.of(found), world.time().now());
        versions.put(edited, Optional.of(file.stamp()));
        versions.serve(file);
    }

    /// Whether a file under another spelling of the name is there, too.
    private boolean stands(VersionRow row, WireName name) throws IOException {
        WireName other = row.version().name();
        if (other.equals(name)) {
            return false;
        }
        Optional<SeenFile> there = see(other);
        return there.isPresent() && !there.equals(see(name));
    }

    /// A file whose name some system takes for that of another one here is called like a conflict copy, so that every
    /// member can hold both.
    private void callOtherwise(FileEntry found, SeenFile seen) throws IOException {
        WireName name = found.name();
        FileVersion loser =
                versions.edited(name, Optional.of(found), world.time().now());
        Optional<WireName> free =
                ConflictCopy.of(loser).filter(copy -> live(copy).isEmpty() && !alone);
        if (free.isEmpty() || see(free.get()).isPresent()) {
            strays.put(name, seen);
            skip(name.path(), Failure.of(SyncFault.SAME_NAME, name));
            return;
        }
        world.disk().rename(name, free.get());
        world.log()
                .info(
                        "",
                        "“{}” and another file have one name for some systems: it is renamed to “{}”",
                        name,
                        free.get());
        look(free.get());
    }

    private Optional<VersionRow> live(WireName name) {
        return versions.row(name).filter(row -> !row.version().isDeleted());
    }

    /// Empty when there is no file of that name that could be shared.
    private Optional<SeenFile> see(WireName name) throws IOException {
        try {
            return world.disk().see(name);
        } catch (Failure why) {
            if (why.is(StoreFault.ROOT_VANISHED)) {
                throw why;
            }
            return Optional.empty();
        }
    }

    private void skip(String path, IOException why) {
        if (skipped.add(path)) {
            world.log().warn("", "not shared: “{}”: {}", path, Failure.sentenceOf(why));
        }
    }
}
