package potluck.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.catalogue.WireName;

/// Small files on their way into one shared folder, each with its whole content at hand. They lie on the disk for
/// certain before any of them gets its name, and those of one folder get their names together. One thread, which must
/// not be interrupted while it is in here.
public final class StagedBatch implements AutoCloseable {
    private final SafeRoot root;
    private final Map<WireName, Staged> files = new LinkedHashMap<>();

    public StagedBatch(SafeRoot root) {
        this.root = root;
    }

    /// Takes a complete file to the disk, with its time and rights. False, and nothing is kept, unless the content is
    /// what `manifest`, of at most one piece, says. Failures DISK_FULL, NOT_WRITABLE.
    ///
    /// @param room is made right before the file gets its name
    public boolean add(FileEntry entry, Manifest manifest, List<ByteBuffer> content, Room room) throws IOException {
        if (!Contents.equal(content, manifest)) {
            return false;
        }
        Path path = StagingName.of(root.stagingFolder(), manifest);
        try {
            write(path, entry, manifest, content);
        } catch (IOException e) {
            throw Trouble.writing(root.stagingFolder(), manifest.size(), e);
        }
        files.put(entry.name(), new Staged(path.getFileName().toString(), entry.name(), room));
        return true;
    }

    /// Gives the files their names, as far as these are free; when it returns, they survive a power failure. Those it
    /// does not tell of stay in the batch.
    public Map<WireName, FileStamp> commit() {
        Map<WireName, FileStamp> placed = new HashMap<>();
        files.values().stream()
                .collect(Collectors.groupingBy(file -> Placing.folderOf(file.name())))
                .values()
                .forEach(together -> placed.putAll(commit(together)));
        files.keySet().removeAll(placed.keySet());
        return placed;
    }

    /// Whoever tries a name that failed once more is told why.
    private Map<WireName, FileStamp> commit(List<Staged> together) {
        try {
            return root.place(together);
        } catch (IOException failed) {
            return Map.of();
        }
    }

    /// Deletes what has not got its name.
    @Override
    public void close() throws IOException {
        for (Staged left : files.values()) {
            Files.deleteIfExists(root.stagingFolder().resolve(left.staged()));
        }
    }

    private static void write(Path path, FileEntry entry, Manifest manifest, List<ByteBuffer> content)
            throws IOException {
        try (FileChannel channel = StagingName.open(path, manifest)) {
            for (ByteBuffer part : content) {
                while (part.hasRemaining()) {
                    channel.write(part);
                }
            }
            StagingName.dress(path, entry.modified(), entry.executable());
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }
}
