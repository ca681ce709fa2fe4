package potluck.share;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import potluck.catalogue.Manifest;
import potluck.store.DownloadRow;
import potluck.store.Index;
import potluck.store.QueuePlace;
import potluck.transfer.Download;

/// The downloads a person asked for, as the index keeps them over a restart. Any thread; the monitor keeps a row's
/// changes in order.
final class AskedTable {
    private final Index index;
    private final Map<Long, DownloadRow> rows = new ConcurrentHashMap<>();

    AskedTable(Index index) {
        this.index = index;
    }

    Optional<DownloadRow> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    synchronized void put(DownloadRow row) throws IOException {
        rows.put(row.id(), row);
        index.remember(row);
    }

    /// What the file contains is known now.
    synchronized void found(long id, Manifest manifest) throws IOException {
        DownloadRow row = rows.get(id);
        if (row != null) {
            put(row.with(manifest.id()));
        }
    }

    /// The place of a download that has not ended may have changed.
    synchronized void moved(Download download) throws IOException {
        DownloadRow row = rows.get(download.order().id());
        if (row != null && !download.state().ended()) {
            put(row.at(place(download)));
        }
    }

    /// The download is not to go on after a restart; it can be tried again until then.
    synchronized void ended(long id) throws IOException {
        index.forgetDownload(id);
    }

    static QueuePlace place(Download download) {
        return new QueuePlace(
                download.place().priority().name(), download.place().order(), download.isHeld());
    }
}
