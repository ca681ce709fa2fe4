package potluck.sync.mirror;

import java.util.Optional;
import potluck.catalogue.FileVersion;
import potluck.sync.index.Slot;

/// What a simulated device is made of. Tests put bugs in here, to see that they are found.
interface Making {
    /// As it should be.
    Making SOUND = new Making() {};

    default MemoryDisk disk(Fuse fuse) {
        return new MemoryDisk(fuse);
    }

    default MemoryVersions store(Fuse fuse) {
        return new MemoryVersions(fuse);
    }

    /// What is made of something told. Empty: nothing.
    ///
    /// @param mine what is known here under the name
    default Optional<Slot.Offer> hear(Optional<FileVersion> mine, Slot.Offer theirs) {
        return Optional.of(theirs);
    }
}
