package potluck.sync.mirror;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import potluck.catalogue.FileEntry;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.ScanVisitor;
import potluck.store.SeenFile;
import potluck.store.VersionRow;
import potluck.sync.apply.World;
import potluck.sync.disk.FolderFaults;
import potluck.sync.disk.OnDisk;
import potluck.sync.disk.Settling;
import potluck.sync.folder.FolderMode;
import potluck.sync.index.VersionWriter;
import potluck.sync.index.Versions;
import potluck.sync.scope.Scope;

/// Makes versions of what people and programs do to the files of the folder. Belongs to the folder's own thread.
final class Noticing {
    private final World world;
    private final Versions versions;
    private final Settling settling = new Settling();
    private final Predicate<WireName> busy;
    /// Whether what is done here concerns nobody else.
    private final boolean alone;
    private final Missing missing = new Missing();
    /// Files that were read and are no versions: because nothing of this device counts, or until what stands in their
    /// way is gone.
    private final Map<WireName, SeenFile> strays = new HashMap<>();
    private final Skipped skipped;
    private final Recording recording;
    private final OnDisk onDisk;

    Noticing(World world, VersionWriter writer, Predicate<WireName> busy, FolderMode mode) {
        this.world = world;
        this.versions = writer.versions();
        this.busy = busy;
        this.alone = mode == FolderMode.RECEIVE_ONLY;
        this.skipped = new Skipped(world.log());
        this.recording = new Recording(world, writer, skipped, alone);
        this.onDisk = new OnDisk(world.disk());
    }

    /// Looks at the whole folder.
    ///
    /// @throws Failure `ROOT_VANISHED`, and nothing counts as deleted
    void scan() throws IOException {
        if (!alone) {
            strays.clear();
        }
        Map<WireName, SeenFile> found = found();
        for (FileEntry file : versions.files()) {
            if (!found.containsKey(file.name())) {
                lookAt(file.name());
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
                skipped.tell(path, reason);
            }
        });
        return found;
    }

    /// The files here that are no versions, or not as they are known, but for those being worked on.
    List<WireName> changed() throws IOException {
        List<WireName> changed = new ArrayList<>();
        for (Map.Entry<WireName, SeenFile> file : found().entrySet()) {
            Optional<VersionRow> row = known(file.getKey());
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
        skipped.forget();
    }

    /// Something may be different under the name, or below it.
    void look(WireName name) throws IOException {
        lookAt(name);
        for (VersionRow below : versions.below(name)) {
            lookAt(below.version().name());
        }
    }

    /// What the system does not let this program see counts as it is known: it may be there.
    private void lookAt(WireName name) throws IOException {
        try {
            look(name, onDisk.see(name));
        } catch (FileSystemException hidden) {
            settling.forget(name);
            missing.remove(name);
            skipped.tell(name.path(), FolderFaults.locked(name, hidden));
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
        return !missing.lost(world.time().tick()).isEmpty();
    }

    /// Makes deletions of what has been missing for long.
    void giveUp() throws IOException {
        for (WireName gone : missing.lost(world.time().tick())) {
            if (!busy.test(gone)) {
                missing.remove(gone);
                conclude(gone);
            }
        }
    }

    /// A file was read.
    void cut(WireName name, CutFile file, boolean executable) throws IOException {
        settling.read(name);
        Optional<SeenFile> seen = onDisk.see(name);
        if (busy.test(name)
                || !versions.covers(name)
                || !seen.equals(Optional.of(new SeenFile(file.stamp(), executable)))) {
            look(name, seen);
            return;
        }
        Optional<WireName> place = recording.found(name, file, seen.get());
        if (place.isEmpty()) {
            strays.put(name, seen.get());
        } else if (!place.get().equals(name)) {
            look(place.get());
        }
    }

    /// A file could not be read.
    void uncut(WireName name, IOException why) throws IOException {
        settling.read(name);
        if (FolderFaults.isPassing(why)) {
            look(name);
        } else {
            skipped.tell(name.path(), why);
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
        Optional<VersionRow> row = known(name);
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
            read(name, file);
        }
    }

    /// What goes on under another name is known without reading it.
    private void read(WireName name, SeenFile file) {
        Optional<VersionRow> before = missing.before(file.stamp())
                .filter(busy.negate())
                .flatMap(this::known)
                .filter(row -> isKnown(row, file));
        if (before.isPresent() && recording.renamed(before.get(), name)) {
            missing.remove(before.get().version().name());
            settling.read(name);
        } else {
            world.reader().read(name);
        }
    }

    /// A file that is called just so.
    private Optional<VersionRow> known(WireName name) {
        return versions.live(name).filter(row -> row.version().name().equals(name));
    }

    private boolean isKnown(VersionRow row, SeenFile file) {
        return row.stamp().equals(Optional.of(file.stamp()))
                && (!world.disk().tellsExecutable() || row.isExecutable() == file.executable());
    }

    private void conclude(WireName name) throws IOException {
        Optional<VersionRow> row = known(name);
        if (row.isPresent() && versions.covers(name) && onDisk.see(name).isEmpty() && recording.missed(row.get())) {
            look(name);
        }
    }

    private void miss(VersionRow row) {
        if (!alone || row.stamp().isEmpty()) {
            missing.add(row, world.time().tick());
        }
    }
}
