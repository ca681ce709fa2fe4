package potluck.sync.apply;

import java.io.IOException;
import java.util.Optional;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Step;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.FileStamp;
import potluck.store.SeenFile;
import potluck.store.VersionRow;
import potluck.sync.disk.OnDisk;
import potluck.sync.folder.SyncFault;
import potluck.sync.index.VersionWriter;
import potluck.sync.index.Versions;
import potluck.sync.plan.Want;

/// What is done here on the disk alone, without any bytes moving: names, times, executable bits. Belongs to the
/// folder's own thread.
final class Rearranging {
    private final World world;
    private final VersionWriter writer;
    private final Versions versions;
    private final Errands errands;
    private final Copies copies;
    private final OnDisk onDisk;
    /// Whether what was done here gives way.
    private final boolean careless;

    Rearranging(World world, VersionWriter writer, Errands errands, Copies copies, boolean careless) {
        this.world = world;
        this.writer = writer;
        this.versions = writer.versions();
        this.errands = errands;
        this.copies = copies;
        this.onDisk = new OnDisk(world.disk());
        this.careless = careless;
    }

    /// The content is here already, or there is none.
    void note(FileVersion outcome) throws IOException {
        if (errands.isBusy(outcome.name())) {
            return;
        }
        Optional<VersionRow> row = versions.row(outcome.name());
        Optional<FileEntry> mine = row.flatMap(known -> known.version().file());
        if (mine.isEmpty() || outcome.isDeleted()) {
            writer.put(outcome, Optional.empty());
        } else if (outcome.file().equals(mine) || careless && !onDisk.isUnchanged(row.get())) {
            writer.put(outcome, row.get().stamp());
        } else {
            onDisk.requireUnchanged(row.get());
            if (!outcome.name().equals(mine.get().name())) {
                world.disk().rename(mine.get().name(), outcome.name());
                world.disk().prune(mine.get().name());
            }
            dress(row.get(), outcome);
        }
    }

    /// A file that stands where others have a folder becomes a conflict copy.
    void stepAside(VersionRow row) throws IOException {
        WireName name = row.version().name();
        onDisk.requireUnchanged(row);
        switch (copies.of(row.version())) {
            case Copies.Place.Free(FileVersion copy) -> {
                world.disk().rename(name, copy.name());
                copies.keep(row.version(), copy, row.stamp().orElseThrow());
                errands.lookAgain(copy.name());
            }
            case Copies.Place.Settled() -> world.disk().trash(name);
            case Copies.Place.Nowhere() -> throw Failure.of(SyncFault.NAMES_TAKEN, name);
        }
        writer.put(writer.edited(name, Optional.empty(), world.time().now()), Optional.empty());
    }

    /// A file that goes on under another name moves on this disk. False when it cannot.
    boolean move(Want source, FileVersion outcome) throws IOException {
        Optional<VersionRow> row = versions.row(source.theirs().name());
        boolean free = row.isPresent()
                && !errands.isBusy(row.get().version().name())
                && !errands.isBusy(outcome.name())
                && onDisk.isUnchanged(row.get());
        if (!free) {
            return false;
        }
        WireName from = row.get().version().name();
        world.disk().rename(from, outcome.name());
        world.disk().prune(from);
        writer.put(((Step.Remove) source.step()).outcome(), Optional.empty());
        dress(row.get(), outcome);
        world.log().info("", "“{}” is now called “{}”", from, outcome.name());
        return true;
    }

    /// The file goes to the trash.
    void remove(VersionRow row, FileVersion outcome) throws IOException {
        WireName name = row.version().name();
        if (!onDisk.isMissing(name)) {
            if (!careless) {
                onDisk.requireUnchanged(row);
            }
            world.disk().trash(name);
            world.disk().prune(name);
        }
        writer.put(outcome, Optional.empty());
        world.log().info(outcome.edit().user(), "“{}” went to the trash: it was deleted", name);
    }

    /// The file becomes `outcome`, whose name it has by now. Until it is dressed it counts as it lay here, so that who
    /// edits or deletes it meanwhile is noticed.
    private void dress(VersionRow before, FileVersion outcome) throws IOException {
        FileEntry wanted = outcome.file().orElseThrow();
        writer.put(outcome, before.stamp());
        errands.lookAgain(wanted.name());
        if (!stampOf(wanted.name()).equals(before.stamp())) {
            return;
        }
        world.disk().dress(wanted.name(), wanted.modified(), wanted.executable());
        stampOf(wanted.name()).ifPresent(dressed -> {
            writer.put(outcome, Optional.of(dressed));
            writer.moved(before.version().name(), wanted.name(), dressed);
        });
    }

    private Optional<FileStamp> stampOf(WireName name) throws IOException {
        return world.disk().see(name).map(SeenFile::stamp);
    }
}
