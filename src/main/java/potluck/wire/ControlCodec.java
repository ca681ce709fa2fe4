package potluck.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import potluck.kit.Failure;

/// Control messages as UTF-8 JSON objects with an `op`; byte strings in Base64. Any thread.
public final class ControlCodec {
    private static final int DEEPEST = 32;

    private final Gson gson = new GsonBuilder()
            .setStrictness(Strictness.STRICT)
            .disableHtmlEscaping()
            .registerTypeAdapter(byte[].class, new Base64Adapter())
            .create();

    public byte[] encode(Control message) {
        JsonObject object = new JsonObject();
        object.add("op", new JsonPrimitive(Operations.name(message)));
        gson.toJsonTree(message).getAsJsonObject().asMap().forEach(object::add);
        return gson.toJson(object).getBytes(StandardCharsets.UTF_8);
    }

    /// @throws Failure `BAD_JSON` for what is not a JSON object, `UNKNOWN_OP`, or `BAD_FIELD`
    public Control decode(byte[] payload) throws Failure {
        JsonObject object = parse(payload);
        JsonElement op = object.get("op");
        if (op == null || !op.isJsonPrimitive()) {
            throw Failure.of(WireFault.BAD_FIELD, "op");
        }
        Class<? extends Control> type = Operations.type(op.getAsString());
        if (type == null) {
            throw Failure.of(WireFault.UNKNOWN_OP, op.getAsString());
        }
        try {
            return gson.fromJson(object, type);
        } catch (JsonParseException e) {
            throw Failure.because(e, WireFault.BAD_FIELD, op.getAsString());
        } catch (RuntimeException e) {
            // Gson wraps what a record's constructor throws in a RuntimeException of its own.
            throw Failure.because(e, WireFault.BAD_FIELD, reason(e));
        }
    }

    private static Object reason(RuntimeException e) {
        Throwable cause = e;
        while (!(cause instanceof IllegalArgumentException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private JsonObject parse(byte[] payload) throws Failure {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(DEEPEST);
            JsonElement element = gson.getAdapter(JsonElement.class).read(reader);
            if (!element.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
                throw Failure.of(WireFault.BAD_JSON, "not one object");
            }
            return element.getAsJsonObject();
        } catch (Failure e) {
            throw e;
        } catch (CharacterCodingException e) {
            throw Failure.because(e, WireFault.BAD_JSON, "not UTF-8");
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
            throw Failure.because(e, WireFault.BAD_JSON, String.valueOf(e.getMessage()));
        }
    }

    private static final class Base64Adapter extends TypeAdapter<byte[]> {
        @Override
        public void write(JsonWriter out, byte[] value) throws IOException {
            out.value(Base64.getEncoder().encodeToString(value));
        }

        @Override
        public byte[] read(JsonReader in) throws IOException {
            try {
                return Base64.getDecoder().decode(in.nextString());
            } catch (IllegalArgumentException e) {
                throw new JsonParseException("not Base64", e);
            }
        }
    }
}
