package potluck.sync.apply;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Manifest;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.FileStamp;
import potluck.store.Flush;
import potluck.store.SeenFile;
import potluck.store.StoreFault;
import potluck.sync.disk.Disk;
import potluck.sync.folder.SyncFault;
import potluck.sync.index.Holder;
import potluck.sync.index.Slot;

/// One content on its way into the folder. Immutable but for the answer of `sources`; [#makeRoom(Disk)] runs wherever
/// the content arrives.
///
/// @param slot what was wanted
/// @param target the version as it will be called here
/// @param mine what has to give up the name; empty when the name is free
/// @param copy where to `mine` goes in a conflict; empty: to the trash
/// @param outcome what the wanted name has afterwards
/// @param careless whether what lies under the name goes to the trash whatever it is
public record Errand(
        Slot slot,
        FileVersion target,
        Optional<Held> mine,
        Optional<WireName> copy,
        FileVersion outcome,
        boolean careless) {
    /// A file here that is a known version.
    record Held(FileVersion version, FileStamp stamp) {}

    /// Those that told of the content and are still linked.
    public Collection<Holder> holders() {
        return slot.holders(target);
    }

    /// What is to be fetched.
    FileEntry file() {
        return target.file().orElseThrow();
    }

    Optional<Manifest> manifest() {
        return slot.manifest(target);
    }

    /// All names that are being worked on.
    List<WireName> names() {
        return Stream.of(
                        Stream.of(target.name(), outcome.name()),
                        mine.stream().map(m -> m.version().name()),
                        copy.stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /// When nothing can go wrong with the new content any more: moves away what loses the name to it.
    ///
    /// @throws Failure `CHANGED_HERE` when that is no longer the file that was decided about
    public Flush makeRoom(Disk disk) throws IOException {
        if (mine.isPresent()) {
            return leave(disk, mine.get());
        }
        boolean taken = careless && disk.see(target.name()).isPresent();
        return taken ? disk.putAside(target.name()) : Flush.NOTHING;
    }

    private Flush leave(Disk disk, Held held) throws IOException {
        WireName name = held.version().name();
        Optional<FileStamp> there = disk.see(name).map(SeenFile::stamp);
        if (careless && there.isEmpty()) {
            return Flush.NOTHING;
        }
        if (!careless && !there.equals(Optional.of(held.stamp()))) {
            throw Failure.of(SyncFault.CHANGED_HERE, name);
        }
        if (copy.isEmpty()) {
            return disk.putAside(name);
        }
        try {
            return disk.putAside(name, copy.get());
        } catch (Failure taken) {
            throw taken.is(StoreFault.NAME_TAKEN) ? Failure.of(SyncFault.CHANGED_HERE, copy.get()) : taken;
        }
    }
}
