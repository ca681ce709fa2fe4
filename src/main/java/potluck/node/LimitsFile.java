package potluck.node;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.store.AtomicFile;
import potluck.transfer.LimitPlan;

/// Keeps the chosen limits in `limits.json`. One thread at a time.
final class LimitsFile {
    private static final int LONGEST = 64 * 1024;

    private final Path file;
    private final ControlJson json = new ControlJson();

    LimitsFile(Path folder) {
        this.file = folder.resolve("limits.json");
    }

    /// What was saved; no limits when there is nothing, or nothing that can be read.
    LimitPlan read(Log log) throws IOException {
        if (!Files.exists(file)) {
            return LimitPlan.NONE;
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw new JsonParseException("too long");
            }
            JsonElement saved = json.parse(Files.readString(file));
            return LimitPlans.of(json.value(saved, TypeToken.get(LimitsView.class)));
        } catch (JsonParseException | Failure | CharacterCodingException damaged) {
            log.warn("", "the speed limits could not be read, none hold: {}", Failure.sentenceOf(damaged));
            return LimitPlan.NONE;
        }
    }

    void write(LimitsView limits) throws IOException {
        String text = json.line(json.tree(limits).getAsJsonObject());
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
