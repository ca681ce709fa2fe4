package potluck.node;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a call of [Node] travels over the control socket: one JSON object a line, `{"method", "arguments"}` there,
/// `{"result"}` or `{"code", "sentence"}` back. Paths, instants and durations are strings. Any thread.
final class ControlJson {
    /// The parts of a [Node]; their methods are called like its own.
    static final Map<Class<?>, Function<Node, ?>> PARTS = Map.of(
            Hosting.class, Node::host,
            Accounting.class, Node::accounts,
            Tracking.class, Node::tracking,
            Sharing.class, Node::shares,
            Transferring.class, Node::transfers,
            Parcelling.class, Node::parcels,
            Syncing.class, Node::sync,
            Chatting.class, Node::chat,
            Diagnosing.class, Node::diagnosis);

    /// What can be called: the methods of [Node] and its parts, whose names are unique.
    static final Map<String, Method> METHODS = Stream.concat(Stream.of(Node.class), PARTS.keySet().stream())
            .flatMap(part -> Arrays.stream(part.getDeclaredMethods()))
            .filter(method -> !method.isSynthetic())
            .filter(method -> !PARTS.containsKey(method.getReturnType()))
            .collect(Collectors.toUnmodifiableMap(Method::getName, Function.identity()));

    private static final int DEEPEST = 16;

    private final Gson gson = new GsonBuilder()
            .setStrictness(Strictness.STRICT)
            .disableHtmlEscaping()
            .registerTypeHierarchyAdapter(Path.class, new Words<>(Path::of))
            .registerTypeAdapter(Instant.class, new Words<>(Instant::parse))
            .registerTypeAdapter(Duration.class, new Words<>(Duration::parse))
            .create();

    String line(JsonObject object) {
        return gson.toJson(object);
    }

    /// @throws JsonParseException for what is not one JSON object, is nested too deeply, or holds a null
    JsonObject parse(String line) {
        JsonReader reader = new JsonReader(new StringReader(line));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        JsonElement element = JsonParser.parseReader(reader);
        if (!element.isJsonObject() || holdsNull(element) || !atEnd(reader)) {
            throw new JsonParseException("not one object without nulls");
        }
        return element.getAsJsonObject();
    }

    JsonElement tree(Object value) {
        return gson.toJsonTree(value);
    }

    /// @throws JsonParseException when the element is not of that type
    <T> T value(JsonElement element, TypeToken<T> type) {
        T value = gson.fromJson(element, type);
        if (value == null) {
            throw new JsonParseException("no " + type);
        }
        return value;
    }

    private static boolean atEnd(JsonReader reader) {
        try {
            return reader.peek() == JsonToken.END_DOCUMENT;
        } catch (IOException e) {
            throw new JsonParseException(e);
        }
    }

    private static boolean holdsNull(JsonElement element) {
        if (element.isJsonArray()) {
            return element.getAsJsonArray().asList().stream().anyMatch(ControlJson::holdsNull);
        }
        if (element.isJsonObject()) {
            return element.getAsJsonObject().asMap().values().stream().anyMatch(ControlJson::holdsNull);
        }
        return element.isJsonNull();
    }

    /// A value that is written as its own words.
    private static final class Words<T> extends TypeAdapter<T> {
        private final Function<String, T> reader;

        Words(Function<String, T> reader) {
            this.reader = reader;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            out.value(value.toString());
        }

        @Override
        public T read(JsonReader in) throws IOException {
            String words = in.nextString();
            try {
                return reader.apply(words);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new JsonParseException("not a " + words, e);
            }
        }
    }
}
