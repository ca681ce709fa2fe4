package potluck.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.store.DownloadRow;
import potluck.store.FolderPath;
import potluck.store.Index;
import potluck.store.QueuePlace;
import potluck.tracker.MappingFile;
import potluck.tracker.TrackerClient;
import potluck.transfer.Download;
import potluck.transfer.Downloads;
import potluck.transfer.Origin;
import potluck.transfer.Place;
import potluck.transfer.Priority;
import potluck.transfer.Target;
import potluck.transfer.TransferState;

/// Downloads that a person asked for: by user and path, or by name. They outlive the program, and what arrived is on
/// offer from here afterwards. Any thread.
public final class Fetching {
    private static final Duration ASKED = Duration.ofSeconds(15);
    /// A download from before a restart waits for its holders as long as it takes.
    private static final Duration RESUMED = Duration.ofDays(365);

    private static final QueuePlace LAST = new QueuePlace("", 0, false);

    private final Downloads downloads;
    private final Offers offers;
    private final Index index;
    private final MappingFile mapping;
    private final TrackerClient tracker;
    private final String self;
    private final Holders holders;
    private final Log log;
    private final AskedTable asked;

    public Fetching(
            Downloads downloads,
            Offers offers,
            Index index,
            MappingFile mapping,
            TrackerClient tracker,
            String self,
            Log log) {
        this.downloads = downloads;
        this.offers = offers;
        this.index = index;
        this.mapping = mapping;
        this.tracker = tracker;
        this.self = self;
        this.holders = new Holders(tracker, self, log);
        this.log = log.category("share");
        this.asked = new AskedTable(index);
    }

    /// Holds and orders these downloads.
    public Queue queue() {
        return new Queue(downloads, asked);
    }

    /// Begins to fetch what `user` offers as `path`; the transfer's id.
    ///
    /// @param saveTo a file, or an existing folder
    /// @throws Failure `OWN_FILE`, `UNKNOWN_USER`, `NO_SUCH_FOLDER`, `UNNAMED`
    public long download(String user, String path, Path saveTo) throws IOException {
        requireOther(user, path);
        return start(new DownloadRow(0, user, path, Optional.empty(), target(path, saveTo), LAST), ASKED);
    }

    /// Begins to fetch everything that `user` offers below `folder`, into a folder of that name; the transfers' ids.
    ///
    /// @param saveTo an existing folder
    /// @throws Failure `OWN_FILE`, `UNKNOWN_USER`, `NO_SUCH_FOLDER`, `NOTHING_BELOW`, `TRACKER_AWAY`
    public List<Long> downloadFolder(String user, String folder, Path saveTo) throws IOException {
        requireOther(user, folder);
        if (!Files.isDirectory(saveTo)) {
            throw Failure.of(ShareFault.NO_SUCH_FOLDER, saveTo);
        }
        List<Branch.Leaf> leaves = new Branch(user, folder).leaves(tracker.list(user), log);
        if (leaves.isEmpty()) {
            throw Failure.of(ShareFault.NOTHING_BELOW, user, folder);
        }
        List<Long> ids = new ArrayList<>();
        for (Branch.Leaf leaf : leaves) {
            Path target = FolderPath.make(saveTo.toAbsolutePath(), leaf.name());
            ids.add(start(new DownloadRow(0, user, leaf.path(), Optional.empty(), target, LAST), ASKED));
        }
        return ids;
    }

    /// Begins to fetch files by name into `folder`, and writes `info.txt` there: who holds each.
    public List<Long> send(List<String> names, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw Failure.of(ShareFault.NO_SUCH_FOLDER, folder);
        }
        HolderList.write(folder.resolve("info.txt"), names, tracker);
        List<Long> ids = new ArrayList<>();
        for (String name : names) {
            Path target = target(name, folder);
            ids.add(start(new DownloadRow(0, "", name, Optional.empty(), target, LAST), ASKED));
        }
        return ids;
    }

    /// Starts an ended download again, as a new transfer in the place of the old one.
    public void retry(long id) throws IOException {
        Download download = downloads.get(id);
        Optional<DownloadRow> row = asked.find(id);
        if (row.isPresent() && download.state().ended()) {
            downloads.forget(id);
            start(row.get().at(LAST), ASKED);
        }
    }

    /// Goes on with what was not finished when the program ended. What has no folder now, because its disk is missing,
    /// is left for the next time.
    public void resume() throws IOException {
        for (DownloadRow row : index.downloads()) {
            try {
                start(row, RESUMED);
            } catch (Failure missing) {
                if (!missing.is(ShareFault.NO_SUCH_FOLDER)) {
                    throw missing;
                }
                log.warn(row.user(), "{} is not gone on with now: {}", row.path(), missing.sentence());
                continue;
            }
            log.info(row.user(), "going on with {}", row.path());
            index.forgetDownload(row.id());
        }
    }

    private void requireOther(String user, String path) throws Failure {
        if (user.equals(self)) {
            throw Failure.of(ShareFault.OWN_FILE, user, path);
        }
        if (mapping.find(user).isEmpty()) {
            throw Failure.of(ShareFault.UNKNOWN_USER, user);
        }
    }

    private long start(DownloadRow row, Duration patience) throws IOException {
        Path folder = row.target().toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Failure.of(ShareFault.NO_SUCH_FOLDER, String.valueOf(folder));
        }
        AtomicLong id = new AtomicLong();
        Origin origin = origin(row, manifest -> asked.found(id.get(), manifest));
        Download download =
                downloads.prepare(PathName.last(row.path()), origin, new Target.Chosen(row.target()), patience);
        id.set(download.order().id());
        restore(download, row.place());
        asked.put(row.numbered(id.get()).at(AskedTable.place(download)));
        downloads.start(download, this::ended);
        return id.get();
    }

    private void restore(Download download, QueuePlace place) {
        if (!place.priority().isEmpty()) {
            downloads.put(download, new Place(Priority.valueOf(place.priority()), place.order()));
        }
        if (place.paused()) {
            downloads.pause(download);
        }
    }

    private Origin origin(DownloadRow row, ManifestNote note) {
        return row.user().isEmpty()
                ? new NameOrigin(row.path(), row.content(), holders, note)
                : new PathOrigin(row.user(), row.path(), row.content(), mapping, holders, note);
    }

    private void ended(Download download) {
        long id = download.order().id();
        try {
            if (download.state() instanceof TransferState.Done done) {
                offers.registerVerified(done.path(), download.manifest().orElseThrow());
            }
            if (!downloads.isClosed()) {
                asked.ended(id);
            }
        } catch (IOException e) {
            log.warn(
                    "",
                    "not on offer after its download: {}: {}",
                    download.order().name(),
                    Failure.sentenceOf(e));
        } finally {
            download.forgetPieces();
        }
    }

    private static Path target(String path, Path saveTo) throws Failure {
        if (!Files.isDirectory(saveTo)) {
            return saveTo.toAbsolutePath();
        }
        try {
            return saveTo.toAbsolutePath()
                    .resolve(WireName.of(List.of(PathName.last(path))).last());
        } catch (Failure e) {
            throw Failure.because(e, ShareFault.UNNAMED, path);
        }
    }
}
