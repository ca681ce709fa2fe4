package potluck.node;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.SocketException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;
import potluck.kit.LineReader;

/// The running device of a data folder, called from another process: every method of [Node]
/// and of its parts travels under its own name. Any thread: each call has a connection of its own, so a long wait holds
/// up nothing else.
public final class ControlClient implements InvocationHandler {
    private static final int LONGEST_ANSWER = 512 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ControlSocket place;
    private final ControlJson json = new ControlJson();

    private ControlClient(Path data) {
        this.place = new ControlSocket(data);
    }

    /// The device whose data folder is `data`. Its `snapshot` throws an `UncheckedIOException` when the device cannot
    /// be reached, `snapshotAfter` the failure itself.
    public static Node of(Path data) {
        return (Node) new ControlClient(data).view(Node.class);
    }

    private Object view(Class<?> part) {
        return Proxy.newProxyInstance(part.getClassLoader(), new Class<?>[] {part}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
        Object[] arguments = given == null ? new Object[0] : given;
        return switch (method.getName()) {
            case "snapshot" -> snapshot();
            case "close" -> close();
            case String _ when method.getDeclaringClass() == Object.class -> method.invoke(this, arguments);
            case String _ when ControlJson.PARTS.containsKey(method.getReturnType()) -> view(method.getReturnType());
            case String name -> value(method, call(deadline(arguments), name, arguments));
        };
    }

    private Snapshot snapshot() {
        try {
            JsonElement answer = call(PATIENCE, "snapshotAfter", -1, Duration.ZERO);
            return json.value(answer, TypeToken.get(Snapshot.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the running device, not only this view of it. A process that ends may do so before its answer is sent.
    private @Nullable Object close() throws IOException {
        try {
            call(PATIENCE, "close");
        } catch (Failure e) {
            if (!e.is(ControlFault.LOST)) {
                throw e;
            }
        }
        return null;
    }

    /// A method whose last argument is a time may wait so long in the device itself.
    private static Duration deadline(Object[] arguments) {
        boolean waits = arguments.length > 0 && arguments[arguments.length - 1] instanceof Duration;
        return waits ? PATIENCE.plus((Duration) arguments[arguments.length - 1]) : PATIENCE;
    }

    private @Nullable Object value(Method method, JsonElement answer) throws Failure {
        if (method.getReturnType() == void.class) {
            return null;
        }
        try {
            return json.value(answer, TypeToken.get(method.getGenericReturnType()));
        } catch (JsonParseException e) {
            throw Failure.because(e, ControlFault.BAD_ANSWER, String.valueOf(e.getMessage()));
        }
    }

    private JsonElement call(Duration deadline, String method, Object... arguments) throws IOException {
        try (SocketChannel connection = place.dial();
                Deadline _ = Deadline.of(connection, deadline)) {
            connection.write(StandardCharsets.UTF_8.encode(request(method, arguments)));
            InputStream in = new BufferedInputStream(Channels.newInputStream(connection));
            String line = new LineReader(in, LONGEST_ANSWER, ControlFault.TOO_LONG)
                    .next()
                    .orElseThrow(() -> Failure.of(ControlFault.LOST));
            return result(json.parse(line));
        } catch (ClosedChannelException e) {
            throw Failure.because(e, ControlFault.NO_ANSWER, deadline.toSeconds());
        } catch (SocketException e) {
            throw Failure.because(e, ControlFault.LOST);
        } catch (JsonParseException e) {
            throw Failure.because(e, ControlFault.BAD_ANSWER, String.valueOf(e.getMessage()));
        }
    }

    private String request(String method, Object... arguments) {
        JsonArray list = new JsonArray();
        for (Object argument : arguments) {
            list.add(json.tree(argument));
        }
        JsonObject request = new JsonObject();
        request.addProperty("method", method);
        request.add("arguments", list);
        return json.line(request) + "\n";
    }

    private static JsonElement result(JsonObject answer) throws Failure {
        if (answer.has("code") && answer.has("sentence")) {
            throw Failure.reported(
                    answer.get("code").getAsString(), answer.get("sentence").getAsString());
        }
        return answer.has("result") ? answer.get("result") : JsonNull.INSTANCE;
    }
}
