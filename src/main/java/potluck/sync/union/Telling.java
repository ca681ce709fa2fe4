package potluck.sync.union;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.peer.Link;
import potluck.store.Index;
import potluck.sync.folder.FolderMode;
import potluck.sync.index.Offered;
import potluck.wire.PeerMessage;
import potluck.wire.PeerMessage.Item;

/// Tells linked members what this folder holds. Any thread; it has no state of its own.
final class Telling {
    private final String folder;
    private final Held held;
    private final Index index;
    private final Log log;

    Telling(String folder, Held held, Index index, Log log) {
        this.folder = folder;
        this.held = held;
        this.index = index;
        this.log = log;
    }

    /// All there is, to a link that has opened. What comes meanwhile goes to every link as news.
    void everything(Link link) {
        List<FileEntry> all = new ArrayList<>();
        held.files().files().forEach(all::add);
        tell(List.of(link), all, true);
    }

    /// Asks members to tell once more all they have.
    void ask(List<Link> links) {
        for (Link link : links) {
            try {
                link.tell(new PeerMessage.SyncHave(folder, FolderMode.UNION.word(), "", "", 0));
            } catch (IOException e) {
                log.warn(link.user(), "not asked for files: {}", Failure.sentenceOf(e));
            }
        }
    }

    /// Files that have come, or that the members should know about.
    void news(List<Link> links, List<FileEntry> files) {
        tell(links, files, false);
    }

    private void tell(List<Link> links, List<FileEntry> files, boolean last) {
        try {
            List<PeerMessage.Index> batches = Batches.of(folder, items(files), last);
            links.forEach(link -> tell(link, batches));
        } catch (IOException e) {
            log.error("", "the files of the sync folder cannot be told", e);
        }
    }

    /// A file that is not in the index yet is left out: it will be news as soon as it is.
    private List<Item> items(List<FileEntry> files) throws IOException {
        List<Item> items = new ArrayList<>();
        for (FileEntry file : files) {
            Optional<Manifest> manifest = index.manifest(file.content());
            manifest.ifPresent(pieces -> items.add(Offered.item(file, pieces)));
        }
        return items;
    }

    private void tell(Link link, List<PeerMessage.Index> batches) {
        try {
            for (PeerMessage.Index batch : batches) {
                link.tell(batch);
                log.info(link.user(), "told of files: {}", batch.items().size());
            }
        } catch (IOException e) {
            log.warn(link.user(), "not told of files: {}", Failure.sentenceOf(e));
        }
    }
}
