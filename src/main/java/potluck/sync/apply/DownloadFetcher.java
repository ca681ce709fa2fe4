package potluck.sync.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.Index;
import potluck.store.SafeRoot;
import potluck.sync.disk.Disk;
import potluck.sync.folder.Surroundings;
import potluck.sync.folder.SyncFault;
import potluck.sync.index.LinkHolder;
import potluck.transfer.Download;
import potluck.transfer.Downloads;
import potluck.transfer.Origin;
import potluck.transfer.Source;
import potluck.transfer.Target;
import potluck.transfer.TransferState;

/// Fetches contents piece by piece: those that some file here has are copied, the others come from the holders. Any
/// thread.
public final class DownloadFetcher implements Fetcher {
    /// A download need not wait for holders: the errand is tried again.
    private static final Duration PATIENCE = Duration.ZERO;

    private final SafeRoot root;
    private final Disk disk;
    private final Downloads downloads;
    private final Index index;
    private final BiConsumer<Errand, Outcome> returned;
    private final Set<Download> running = ConcurrentHashMap.newKeySet();

    /// @param returned what comes of each errand, in the thread that fetched
    public DownloadFetcher(SafeRoot root, Disk disk, Surroundings around, BiConsumer<Errand, Outcome> returned) {
        this.root = root;
        this.disk = disk;
        this.downloads = around.downloads();
        this.index = around.index();
        this.returned = returned;
    }

    @Override
    public void begin(Errand errand) {
        FileEntry file = errand.target().file().orElseThrow();
        Target target = new Target.Shared(root, file, () -> errand.makeRoom(disk));
        Download download = downloads.prepare(file.name().path(), new Wanted(errand, file, index), target, PATIENCE);
        running.add(download);
        downloads.start(download, ended -> {
            running.remove(ended);
            returned.accept(errand, outcome(file, ended));
        });
    }

    /// Ends all fetches; each still comes back.
    public void stop() {
        running.forEach(Download::stop);
    }

    private Outcome outcome(FileEntry file, Download ended) {
        return switch (ended.state()) {
            case TransferState.Done _ -> placed(file, ended.manifest().orElseThrow());
            case TransferState.Failed(Failure why) -> new Outcome.Failed(why);
            default -> new Outcome.Failed(Failure.of(SyncFault.NOBODY_HOLDS, file.name()));
        };
    }

    private Outcome placed(FileEntry file, Manifest manifest) {
        try {
            Path path = root.path(file.name());
            return new Outcome.Placed(stamp(file).map(stamp -> new CutFile(path, stamp, manifest)));
        } catch (Failure why) {
            return new Outcome.Failed(why);
        } catch (IOException e) {
            return new Outcome.Failed(Failure.because(e, SyncFault.DISK, root.path(), Failure.sentenceOf(e)));
        }
    }

    /// What was just placed has this size and time; whoever edits it changes one of them.
    private Optional<FileStamp> stamp(FileEntry file) throws IOException {
        return root.stamp(file.name())
                .filter(there -> there.size() == file.size() && there.modified().equals(file.modified()));
    }

    private record Wanted(Errand errand, FileEntry file, Index index) implements Origin {
        @Override
        public Optional<Manifest> manifest() {
            return errand.manifest().or(this::known);
        }

        @Override
        public Optional<ContentId> content() {
            return Optional.of(file.content());
        }

        @Override
        public List<Source> sources(Optional<Manifest> known) throws Failure {
            List<Source> sources = errand.holders().stream()
                    .map(LinkHolder.class::cast)
                    .filter(holder -> holder.link().isOpen())
                    .map(LinkHolder::source)
                    .toList();
            if (sources.isEmpty()) {
                throw Failure.of(SyncFault.NOBODY_HOLDS, file.name());
            }
            return sources;
        }

        /// Some file here contains the same.
        private Optional<Manifest> known() {
            try {
                return index.manifest(file.content());
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
    }
}
