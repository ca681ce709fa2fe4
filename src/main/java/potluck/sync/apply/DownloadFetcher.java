package potluck.sync.apply;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.kit.Threads;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.Index;
import potluck.store.SafeRoot;
import potluck.sync.disk.Disk;
import potluck.sync.folder.Surroundings;
import potluck.sync.folder.SyncFault;
import potluck.sync.index.LinkHolder;
import potluck.transfer.BatchFetch;
import potluck.transfer.Download;
import potluck.transfer.Downloads;
import potluck.transfer.Origin;
import potluck.transfer.SmallFile;
import potluck.transfer.Source;
import potluck.transfer.Target;
import potluck.transfer.TransferState;

/// Fetches contents piece by piece: those that some file here has are copied, the others come from the holders. Many
/// small files come in batches; whatever does not come so is fetched by itself. Any thread.
public final class DownloadFetcher implements Fetcher {
    /// A download need not wait for holders: the errand is tried again.
    private static final Duration PATIENCE = Duration.ZERO;

    /// Fewer small files are fetched one by one, where everybody can see them.
    private static final int FEW = 16;

    private static final int BATCH = 64;

    private final SafeRoot root;
    private final Disk disk;
    private final Downloads downloads;
    private final Index index;
    private final BiConsumer<Errand, Outcome> returned;
    private final Set<Download> running = ConcurrentHashMap.newKeySet();
    private final Set<BatchFetch> batches = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /// @param returned what comes of each errand, in the thread that fetched
    public DownloadFetcher(SafeRoot root, Disk disk, Surroundings around, BiConsumer<Errand, Outcome> returned) {
        this.root = root;
        this.disk = disk;
        this.downloads = around.downloads();
        this.index = around.index();
        this.returned = returned;
    }

    @Override
    public void begin(List<Errand> errands) {
        List<Small> small = new ArrayList<>();
        List<Errand> others = new ArrayList<>();
        for (Errand errand : errands) {
            errand.manifest()
                    .filter(SmallFile::isSmall)
                    .ifPresentOrElse(pieces -> small.add(new Small(errand, pieces)), () -> others.add(errand));
        }
        others.forEach(this::begin);
        if (small.size() < FEW) {
            small.forEach(one -> begin(one.errand()));
            return;
        }
        for (int from = 0; from < small.size(); from += BATCH) {
            beginTogether(small.subList(from, Math.min(from + BATCH, small.size())));
        }
    }

    /// Ends all fetches; each still comes back.
    public void stop() {
        stopped = true;
        running.forEach(Download::stop);
        batches.forEach(BatchFetch::stop);
    }

    private void begin(Errand errand) {
        FileEntry file = errand.file();
        Target target = new Target.Shared(root, file, () -> errand.makeRoom(disk));
        Download download = downloads.prepare(file.name().path(), new Wanted(errand, file, index), target, PATIENCE);
        running.add(download);
        if (stopped) {
            download.stop();
        }
        downloads.start(download, ended -> {
            running.remove(ended);
            returned.accept(errand, outcome(file, ended));
        });
    }

    private void beginTogether(List<Small> small) {
        BatchFetch batch =
                downloads.together(root, small.stream().map(this::file).toList());
        batches.add(batch);
        if (stopped) {
            batch.stop();
        }
        Threads.startApart("batch", () -> {
            Map<WireName, FileStamp> placed = batch.run();
            batches.remove(batch);
            for (Small one : small) {
                FileEntry file = one.errand().file();
                Optional<FileStamp> stamp = Optional.ofNullable(placed.get(file.name()));
                if (stamp.isPresent()) {
                    returned.accept(one.errand(), placed(file, stamp, one.pieces()));
                } else {
                    begin(one.errand());
                }
            }
        });
    }

    private SmallFile file(Small small) {
        Errand errand = small.errand();
        return new SmallFile(errand.file(), small.pieces(), sources(errand), () -> errand.makeRoom(disk));
    }

    private Outcome outcome(FileEntry file, Download ended) {
        return switch (ended.state()) {
            case TransferState.Done _ ->
                placed(file, ended.stamp(), ended.manifest().orElseThrow());
            case TransferState.Failed(Failure why) -> new Outcome.Failed(why);
            default -> new Outcome.Failed(Failure.of(SyncFault.NOBODY_HOLDS, file.name()));
        };
    }

    /// As it was placed, whatever has become of it: who edits or deletes it in the next moment is noticed so.
    private Outcome placed(FileEntry file, Optional<FileStamp> stamp, Manifest pieces) {
        return new Outcome.Placed(stamp.map(there -> new CutFile(root.path(file.name()), there, pieces)));
    }

    private static List<Source> sources(Errand errand) {
        return errand.holders().stream()
                .map(LinkHolder.class::cast)
                .filter(holder -> holder.link().isOpen())
                .map(LinkHolder::source)
                .toList();
    }

    /// An errand whose file is small, and its pieces.
    private record Small(Errand errand, Manifest pieces) {}

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
            List<Source> sources = DownloadFetcher.sources(errand);
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
