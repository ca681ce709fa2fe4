package potluck.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;

/// Control messages as UTF-8 JSON objects with an `op`; byte strings in Base64. Any thread.
public final class ControlCodec {
    private static final int DEEPEST = 32;
    private static final Gson GSON = new GsonBuilder()
            .setStrictness(Strictness.STRICT)
            .disableHtmlEscaping()
            .registerTypeAdapter(String.class, StrictAdapter.TEXT)
            .registerTypeAdapter(int.class, StrictAdapter.INT)
            .registerTypeAdapter(long.class, StrictAdapter.LONG)
            .registerTypeAdapter(boolean.class, StrictAdapter.TRUTH)
            .registerTypeAdapter(byte[].class, StrictAdapter.BYTES)
            .create();

    private ControlCodec() {}

    /// @throws Failure `TOO_LONG` when the other side would refuse the frame
    static Frame frame(int flags, int id, Control message) throws Failure {
        byte[] payload = encode(message);
        if (payload.length > Limits.LARGEST_CONTROL) {
            throw Failure.of(WireFault.TOO_LONG, payload.length, Limits.LARGEST_CONTROL);
        }
        return new Frame(Frame.JSON, flags, id, payload);
    }

    public static byte[] encode(Control message) {
        JsonObject object = new JsonObject();
        object.add("op", new JsonPrimitive(Operations.name(message)));
        GSON.toJsonTree(message).getAsJsonObject().asMap().forEach(object::add);
        return GSON.toJson(object).getBytes(StandardCharsets.UTF_8);
    }

    /// Reads twice, the second time straight into the record: what is unknown is skipped and takes no memory.
    ///
    /// @throws Failure `BAD_JSON` for what is not a JSON object, `UNKNOWN_OP`, or `BAD_FIELD`
    public static Control decode(byte[] payload) throws Failure {
        String text = text(payload);
        String op = operation(text);
        Class<? extends Control> type = Operations.type(op);
        if (type == null) {
            throw Failure.of(WireFault.UNKNOWN_OP, op);
        }
        try {
            return GSON.fromJson(reader(text), type);
        } catch (JsonParseException e) {
            throw Failure.because(
                    e, e.getCause() instanceof IOException ? WireFault.BAD_JSON : WireFault.BAD_FIELD, op);
        } catch (RuntimeException e) {
            // Gson wraps what a record's constructor throws in a RuntimeException of its own.
            throw Failure.because(e, WireFault.BAD_FIELD, op + ": " + reason(e));
        }
    }

    private static String text(byte[] payload) throws Failure {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Failure.because(e, WireFault.BAD_JSON, "not UTF-8");
        }
    }

    /// The value of `op`; all of `text` has been checked to be one well-formed object then.
    private static String operation(String text) throws Failure {
        String op = null;
        try {
            JsonReader in = reader(text);
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals("op") && op == null && in.peek() == JsonToken.STRING) {
                    op = in.nextString();
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new IllegalStateException("more than one value");
            }
        } catch (IOException | IllegalStateException e) {
            throw Failure.because(e, WireFault.BAD_JSON, String.valueOf(e.getMessage()));
        }
        if (op == null) {
            throw Failure.of(WireFault.BAD_FIELD, "op");
        }
        return op;
    }

    private static JsonReader reader(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        return reader;
    }

    private static @Nullable String reason(RuntimeException e) {
        Throwable cause = e;
        while (!(cause instanceof IllegalArgumentException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
