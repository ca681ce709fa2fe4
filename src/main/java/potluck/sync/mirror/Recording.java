package potluck.sync.mirror;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.SeenFile;
import potluck.store.VersionRow;
import potluck.sync.apply.World;
import potluck.sync.disk.OnDisk;
import potluck.sync.folder.SyncFault;
import potluck.sync.index.VersionWriter;
import potluck.sync.index.Versions;

/// Makes versions of what was found, or was not found any more, in the folder. Belongs to the folder's own thread.
final class Recording {
    private final World world;
    private final VersionWriter writer;
    private final Versions versions;
    private final Skipped skipped;
    /// Whether what is done here concerns nobody else.
    private final boolean alone;
    private final OnDisk onDisk;

    Recording(World world, VersionWriter writer, Skipped skipped, boolean alone) {
        this.world = world;
        this.writer = writer;
        this.versions = writer.versions();
        this.skipped = skipped;
        this.alone = alone;
        this.onDisk = new OnDisk(world.disk());
    }

    /// A file was read, and lies there as it was read. Returns what it is called now; empty when it can be no version.
    Optional<WireName> found(WireName name, CutFile file, SeenFile seen) throws IOException {
        Optional<VersionRow> row = versions.live(name);
        boolean executable = world.disk().tellsExecutable()
                ? seen.executable()
                : row.filter(VersionRow::isExecutable).isPresent();
        FileEntry found = file.entry(name, executable);
        if (row.isPresent() && stands(row.get(), name)) {
            return callOtherwise(found);
        }
        if (row.flatMap(known -> known.version().file()).equals(Optional.of(found))) {
            writer.serve(file);
            writer.hold(name, Optional.of(file.stamp()));
            return Optional.of(name);
        }
        if (alone || !hasRoom(name)) {
            return Optional.empty();
        }
        record(found, file.stamp());
        writer.serve(file);
        return Optional.of(name);
    }

    /// A file whose old name is gone lies there under a new one. False when it has to be read like any other.
    boolean renamed(VersionRow before, WireName name) {
        WireName old = before.version().name();
        if (alone || versions.live(name).isPresent() || !versions.covers(old) || !hasRoom(name)) {
            return false;
        }
        FileStamp stamp = before.stamp().orElseThrow();
        record(before.version().file().orElseThrow().named(name), stamp);
        writer.moved(old, name, stamp);
        delete(old);
        world.log().info("", "“{}” is now called “{}”", old, name);
        return true;
    }

    /// What is still missing was deleted here; but what was moved away for something that has not come is put back.
    /// True when it is there again.
    boolean missed(VersionRow row) throws IOException {
        WireName name = row.version().name();
        boolean ours = row.stamp().isEmpty();
        if (ours && world.disk().restore(row.version().file().orElseThrow())) {
            return true;
        }
        if (!alone) {
            delete(name);
            world.log().info("", "“{}” was deleted here", name);
        }
        return false;
    }

    /// Whether only files in the scope would have to be gone for it.
    private boolean hasRoom(WireName name) {
        List<VersionRow> others = new ArrayList<>(versions.below(name));
        versions.live(name).ifPresent(others::add);
        name.parents().forEach(parent -> versions.live(parent).ifPresent(others::add));
        for (VersionRow row : others) {
            WireName other = row.version().name();
            if (!versions.covers(other)) {
                skipped.tell(name.path(), Failure.of(SyncFault.IGNORED_HERE, other));
                return false;
            }
        }
        return true;
    }

    /// A new version. What cannot be there beside it, a file above it or files below it, is gone.
    private void record(FileEntry found, FileStamp stamp) {
        for (WireName parent : found.name().parents()) {
            versions.live(parent).ifPresent(row -> delete(row.version().name()));
        }
        versions.below(found.name()).forEach(row -> delete(row.version().name()));
        FileVersion edited =
                writer.edited(found.name(), Optional.of(found), world.time().now());
        writer.put(edited, Optional.of(stamp));
    }

    private void delete(WireName name) {
        writer.put(writer.edited(name, Optional.empty(), world.time().now()), Optional.empty());
    }

    /// Whether a file under another spelling of the name is there, too.
    private boolean stands(VersionRow row, WireName name) throws IOException {
        WireName other = row.version().name();
        if (other.equals(name)) {
            return false;
        }
        Optional<SeenFile> there = onDisk.see(other);
        return there.isPresent() && !there.equals(onDisk.see(name));
    }

    /// A file whose name some system takes for that of another one here is called like a conflict copy, so that every
    /// member can hold both. Empty when it cannot.
    private Optional<WireName> callOtherwise(FileEntry found) throws IOException {
        WireName name = found.name();
        FileVersion loser = writer.edited(name, Optional.of(found), world.time().now());
        Optional<WireName> free =
                ConflictCopy.of(loser).filter(copy -> versions.live(copy).isEmpty() && !alone);
        if (free.isEmpty() || onDisk.see(free.get()).isPresent()) {
            skipped.tell(name.path(), Failure.of(SyncFault.SAME_NAME, name));
            return Optional.empty();
        }
        world.disk().rename(name, free.get());
        world.log()
                .info(
                        "",
                        "“{}” and another file have one name for some systems: it is renamed to “{}”",
                        name,
                        free.get());
        return free;
    }
}
