package potluck.store;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import potluck.kit.Failure;
import potluck.kit.Log;

/// Records of one kind, each a JSON file of its own in one folder, readable by its owner alone. Their components are
/// plain values, lists and records. Any thread, one a record.
public final class RecordStore<T> {
    private static final String ENDING = ".json";

    private final Gson gson = new Gson();
    private final Path folder;
    private final Class<T> type;
    private final Log log;

    /// @param folder made with the first record
    public RecordStore(Path folder, Class<T> type, Log log) {
        this.folder = folder;
        this.type = type;
        this.log = log;
    }

    /// All records; one that is damaged is kept aside and left out.
    public List<T> all() throws IOException {
        List<T> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (Path file : files) {
                    read(file, all);
                }
            }
        }
        return all;
    }

    /// Keeps a record; replaces the one of the same name.
    public void put(String name, T value) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(file(name), gson.toJson(value).getBytes(StandardCharsets.UTF_8));
    }

    public void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private void read(Path file, List<T> into) throws IOException {
        try {
            T value = gson.fromJson(Files.readString(file), type);
            if (value == null) {
                throw new JsonParseException("empty");
            }
            into.add(value);
        } catch (RuntimeException damaged) {
            // Gson wraps whatever a record's constructor throws.
            log.warn("", "{} is damaged and kept as {}: {}", file, Aside.put(file), Failure.sentenceOf(damaged));
        }
    }
}
