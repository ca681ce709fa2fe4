package potluck.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.IgnoreList;

/// The ignore lists in a root: all files there whose names end with `.potluckignore`. Any thread.
public final class IgnoreFiles {
    private static final int LONGEST = 256 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private IgnoreFiles() {}

    /// A list that cannot be read is a failure: nobody may take its files for shared.
    public static List<IgnoreList> read(SafeRoot root) throws IOException {
        List<IgnoreList> lists = new ArrayList<>();
        try (Folder top = root.tree().top()) {
            for (Path entry : top.names()) {
                if (entry.toString().endsWith(IgnoreList.ENDING)) {
                    read(top, entry.toString()).ifPresent(lists::add);
                }
            }
        }
        return lists;
    }

    /// Replaces the list of that name; an empty one is removed.
    public static void write(SafeRoot root, IgnoreList list) throws IOException {
        Path file = root.path().resolve(list.name());
        root.requireHere();
        if (list.text().isBlank()) {
            Files.deleteIfExists(file);
        } else {
            AtomicFile.write(file, list.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Optional<IgnoreList> read(Folder top, String name) throws IOException {
        try {
            if (!top.attributes(name).isRegularFile()) {
                return Optional.empty();
            }
            try (InputStream content = Channels.newInputStream(top.openRead(name))) {
                byte[] bytes = content.readNBytes(LONGEST + 1);
                int length = Math.min(bytes.length, LONGEST);
                String text = new String(bytes, 0, length, StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "");
                return Optional.of(new IgnoreList(name, text, bytes.length == length));
            }
        } catch (NoSuchFileException vanished) {
            return Optional.empty();
        }
    }
}
