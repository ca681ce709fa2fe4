package potluck.sync.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.FileVersion;
import potluck.catalogue.VersionVector.Order;
import potluck.kit.Failure;
import potluck.store.VersionRow;
import potluck.sync.index.Slot;

/// Mistakes that programs like this one were really made with, each planted where the engine meets the world.
enum PlantedBug implements Making {
    /// What returned from the disk does not survive a power cut.
    SKIPPED_FSYNC {
        @Override
        public MemoryDisk disk(Fuse fuse) {
            return new MemoryDisk(fuse) {
                @Override
                void force() {
                    burn();
                }
            };
        }
    },
    /// Of two versions the one whose file has the later time wins, whatever rests on what.
    NEWEST_TIME_WINS {
        @Override
        public Optional<Slot.Offer> hear(Optional<FileVersion> mine, Slot.Offer theirs) {
            boolean concurrent = mine.filter(version -> !version.isDeleted())
                    .filter(version -> version.vector().compare(theirs.version().vector()) == Order.CONCURRENT)
                    .isPresent();
            if (!concurrent || theirs.version().isDeleted()) {
                return Optional.of(theirs);
            }
            FileVersion held = mine.orElseThrow();
            boolean later = theirs.version()
                    .file()
                    .orElseThrow()
                    .modified()
                    .isAfter(held.file().orElseThrow().modified());
            return later
                    ? Optional.of(new Slot.Offer(theirs.version().joined(held), theirs.manifest()))
                    : Optional.empty();
        }
    },
    /// After a restart the numbers of changes begin anew with one.
    REUSED_SEQUENCE {
        @Override
        public MemoryVersions store(Fuse fuse) {
            return new MemoryVersions(fuse) {
                @Override
                public List<VersionRow> load() {
                    List<VersionRow> rows = new ArrayList<>();
                    for (VersionRow row : super.load()) {
                        rows.add(new VersionRow(row.version(), row.stamp(), rows.size() + 1));
                    }
                    return rows;
                }
            };
        }
    },
    /// Deletions are not remembered longer than the program runs.
    EARLY_TOMBSTONE_REMOVAL {
        @Override
        public MemoryVersions store(Fuse fuse) {
            return new MemoryVersions(fuse) {
                @Override
                public List<VersionRow> load() {
                    return super.load().stream()
                            .filter(row -> !row.version().isDeleted())
                            .toList();
                }
            };
        }
    },
    /// An empty folder in the place of the one that was taken away counts as that.
    NO_ROOT_CHECK {
        @Override
        public MemoryDisk disk(Fuse fuse) {
            return new MemoryDisk(fuse) {
                @Override
                void requireHere() throws Failure {
                    // Whatever is there is taken for the folder.
                }
            };
        }
    }
}
