package potluck.sync;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import potluck.kit.Failure;
import potluck.peer.Link;
import potluck.sync.folder.FolderFile;
import potluck.sync.folder.SyncFolder;
import potluck.sync.index.Changes;
import potluck.sync.index.Copies;
import potluck.sync.index.LinkHolder;
import potluck.sync.index.Slot;
import potluck.wire.PeerMessage;

/// Who has which files of the folders that somebody looks at. Nothing is asked for before, and nothing kept long after.
/// Any thread.
final class CopyTable {
    /// By the names of folders.
    private final Map<String, Copies> folders = new ConcurrentHashMap<>();

    /// All files of the folder, those that only linked members have, too. Who has them is asked for; what is told is
    /// known the next time.
    List<FolderFile> contents(SyncFolder folder, List<Link> links) throws IOException {
        Copies copies = folders.computeIfAbsent(folder.name(), _ -> new Copies());
        for (Link link : links) {
            if (copies.asks(new LinkHolder(link))) {
                link.tell(Survey.question(folder.name(), folder.mode()));
            }
        }
        Map<String, FolderFile> files = new TreeMap<>();
        folder.contents().forEach(file -> files.put(file.name().portableKey(), file));
        copies.versions()
                .forEach((key, version) ->
                        version.file().ifPresent(file -> files.putIfAbsent(key, FolderFile.elsewhere(version, file))));
        return files.values().stream().map(file -> heldBy(file, copies)).toList();
    }

    private static FolderFile heldBy(FolderFile file, Copies copies) {
        return file.facts()
                .content()
                .map(content -> file.heldBy(copies.holders(file.name(), content)))
                .orElse(file);
    }

    void hear(Link from, PeerMessage.SyncChanges batch) {
        Copies copies = folders.get(batch.folder());
        if (copies != null) {
            batch.items().forEach(change -> note(copies, from, () -> Changes.offer(change)));
            tidy(batch.folder(), copies);
        }
    }

    void hear(Link from, PeerMessage.Index batch) {
        Copies copies = folders.get(batch.folder());
        if (copies != null) {
            batch.items().forEach(item -> note(copies, from, () -> Survey.offer(item)));
            tidy(batch.folder(), copies);
        }
    }

    /// What makes no sense is refused, and told of, by the folder itself.
    private static void note(Copies copies, Link from, Reading reading) {
        try {
            copies.tell(new LinkHolder(from), reading.offer().version());
        } catch (Failure unacceptable) {
            return;
        }
    }

    private void tidy(String folder, Copies copies) {
        if (copies.isForgotten()) {
            folders.remove(folder, copies);
        }
    }

    void ended(Link link) {
        folders.values().forEach(copies -> copies.ended(new LinkHolder(link)));
    }

    private interface Reading {
        Slot.Offer offer() throws Failure;
    }
}
