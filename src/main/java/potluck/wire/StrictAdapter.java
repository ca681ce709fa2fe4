package potluck.wire;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Values of exactly one JSON type: Gson by itself would read `"5"`, `5.9` and `1e400` as whole numbers,
/// `5` as text and `"yes"` as false.
/// Null stands for an absent value.
final class StrictAdapter<T> extends TypeAdapter<@Nullable T> {
    static final StrictAdapter<String> TEXT = new StrictAdapter<>(JsonToken.STRING, text -> text, JsonWriter::value);
    static final StrictAdapter<Integer> INT =
            new StrictAdapter<>(JsonToken.NUMBER, Integer::valueOf, JsonWriter::value);
    static final StrictAdapter<Long> LONG = new StrictAdapter<>(JsonToken.NUMBER, Long::valueOf, JsonWriter::value);
    static final StrictAdapter<Boolean> TRUTH =
            new StrictAdapter<>(JsonToken.BOOLEAN, Boolean::valueOf, JsonWriter::value);
    static final StrictAdapter<byte[]> BYTES = new StrictAdapter<>(
            JsonToken.STRING,
            text -> Base64.getDecoder().decode(text),
            (out, bytes) -> out.value(Base64.getEncoder().encodeToString(bytes)));

    private final JsonToken token;
    private final Parsing<T> parsing;
    private final Printing<T> printing;

    private StrictAdapter(JsonToken token, Parsing<T> parsing, Printing<T> printing) {
        this.token = token;
        this.parsing = parsing;
        this.printing = printing;
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            printing.print(out, value);
        }
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        JsonToken next = in.peek();
        if (next == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (next != token) {
            throw new JsonParseException(token + " wanted at " + in.getPath());
        }
        try {
            return parsing.parse(next == JsonToken.BOOLEAN ? String.valueOf(in.nextBoolean()) : in.nextString());
        } catch (IllegalArgumentException e) {
            throw new JsonParseException("wrong value at " + in.getPath(), e);
        }
    }

    private interface Parsing<T> {
        T parse(String text);
    }

    private interface Printing<T> {
        void print(JsonWriter out, T value) throws IOException;
    }
}
