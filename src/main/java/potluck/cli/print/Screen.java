package potluck.cli.print;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import potluck.kit.Text;

/// Where a verb reads and writes. One thread at a time.
///
/// @param in standard input, for those who read commands from it
/// @param out results, which scripts may read
/// @param err what is not a result
/// @param interactive whether a person watches: progress is shown, and commands are read from standard input
public record Screen(BufferedReader in, PrintWriter out, PrintWriter err, boolean interactive) {
    private static final int LONGEST_LINE = 8192;
    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .registerTypeAdapter(Instant.class, new InstantAdapter())
            .create();

    /// A line of results; words that came from elsewhere can do the terminal no harm.
    public void line(String words) {
        out.println(Text.escape(words, LONGEST_LINE));
        out.flush();
    }

    /// As [#line(String)], with the tabs of a text.
    public void text(String words) {
        out.println(Arrays.stream(words.split("\t", -1))
                .map(part -> Text.escape(part, LONGEST_LINE))
                .collect(Collectors.joining("\t")));
        out.flush();
    }

    /// A line that is not a result.
    public void note(String words) {
        err.println(Text.escape(words, LONGEST_LINE));
        err.flush();
    }

    /// Words in place of the last line that was overwritten; only where a person watches.
    public void overwrite(String words) {
        out.print("\r\u001b[K" + Text.safe(words));
        out.flush();
    }

    /// Empties the terminal; only where a person watches.
    public void clear() {
        if (interactive) {
            out.print("\u001b[H\u001b[2J");
            out.flush();
        }
    }

    /// One JSON document whose names are those of the record.
    public void document(Object value) {
        out.println(GSON.toJson(value));
        out.flush();
    }

    /// A line for each row, or all of them as one JSON document.
    public <T> void list(List<T> rows, boolean json, Function<T, String> line) {
        if (json) {
            document(rows);
        } else {
            rows.forEach(row -> line(line.apply(row)));
        }
    }

    private static final class InstantAdapter extends TypeAdapter<Instant> {
        @Override
        public void write(JsonWriter out, Instant value) throws IOException {
            out.value(value.toString());
        }

        @Override
        public Instant read(JsonReader in) throws IOException {
            return Instant.parse(in.nextString());
        }
    }
}
