package potluck.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Keeps the settings in `config.json`. Fields it does not know stay as they are, for a newer Potluck wrote them. Any
/// thread.
public final class SettingsStore {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private final Path file;
    private final Optional<String> notice;
    private JsonObject fields;
    private Settings settings;

    private SettingsStore(Path file, JsonObject fields, Settings settings, Optional<String> notice) {
        this.file = file;
        this.fields = fields;
        this.settings = settings;
        this.notice = notice;
    }

    /// Reads `file`. None there: the usual settings. A damaged one is kept aside as `config.json.damaged-…`, the
    /// usual settings hold, and the notice says so.
    public static SettingsStore open(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new SettingsStore(file, new JsonObject(), Settings.usual(), Optional.empty());
        }
        try {
            JsonObject fields = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            return new SettingsStore(file, fields, parse(fields), Optional.empty());
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | CharacterCodingException
                | InvalidPathException damaged) {
            Path aside = Aside.put(file);
            String notice =
                    "The settings could not be read; the usual ones are used. The old ones were kept as " + aside;
            return new SettingsStore(file, new JsonObject(), Settings.usual(), Optional.of(notice));
        }
    }

    /// What a person should be told about the reading, if anything.
    public Optional<String> notice() {
        return notice;
    }

    public synchronized Settings settings() {
        return settings;
    }

    /// Writes the settings; all of them or, on a failure, none.
    public synchronized void save(Settings chosen) throws IOException {
        JsonObject next = fields.deepCopy();
        next.addProperty("user", chosen.user());
        next.addProperty("language", chosen.language());
        next.addProperty("theme", chosen.theme());
        next.addProperty("downloads", chosen.downloads().toString());
        JsonArray groups = new JsonArray();
        chosen.groups().forEach(groups::add);
        next.add("groups", groups);
        AtomicFile.write(file, GSON.toJson(next).getBytes(StandardCharsets.UTF_8));
        fields = next;
        settings = chosen;
    }

    private static Settings parse(JsonObject fields) {
        Settings usual = Settings.usual();
        return new Settings(
                word(fields, "user", usual.user()),
                word(fields, "language", usual.language()),
                word(fields, "theme", usual.theme()),
                Path.of(word(fields, "downloads", usual.downloads().toString())),
                words(fields, "groups"));
    }

    private static String word(JsonObject fields, String name, String usual) {
        return fields.has(name) ? fields.get(name).getAsString() : usual;
    }

    private static List<String> words(JsonObject fields, String name) {
        JsonElement words = fields.has(name) ? fields.get(name) : new JsonArray();
        return words.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
