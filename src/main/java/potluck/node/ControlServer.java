package potluck.node;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.reflect.TypeToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import potluck.kit.Failure;
import potluck.kit.LineReader;
import potluck.kit.Log;
import potluck.kit.Threads;

/// Lets other processes of the same user call a running [Node] over a Unix domain socket in its data folder.
///
/// One virtual thread accepts, one serves each connection, calls on it one after the other; any thread may close. A
/// connection whose call ends the device leaves `open` first, so that its answer is still sent.
public final class ControlServer implements AutoCloseable {
    private static final int LONGEST_REQUEST = 1024 * 1024;

    private final Node node;
    private final Log log;
    private final ControlSocket place;
    private final ControlJson json = new ControlJson();
    private final ServerSocketChannel listener;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

    private ControlServer(Node node, Log log, ControlSocket place) throws IOException {
        this.node = node;
        this.log = log;
        this.place = place;
        this.listener = place.listen();
    }

    /// Listens in `data`, for the owner alone.
    ///
    /// @throws Failure `ALREADY_RUNNING` when another device answers there
    public static ControlServer start(Node node, Path data, Log log) throws IOException {
        ControlServer server = new ControlServer(node, log, new ControlSocket(data));
        Threads.start("control", server::accept);
        return server;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (SocketChannel connection : open) {
            connection.close();
        }
        place.remove();
    }

    private void accept() {
        while (listener.isOpen()) {
            try {
                SocketChannel connection = listener.accept();
                open.add(connection);
                Threads.start("control-connection", () -> serve(connection));
            } catch (IOException e) {
                if (listener.isOpen()) {
                    log.error("", "the control socket has failed", e);
                    return;
                }
            }
        }
    }

    private void serve(SocketChannel connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(Channels.newInputStream(connection));
            OutputStream out = Channels.newOutputStream(connection);
            LineReader requests = new LineReader(in, LONGEST_REQUEST, ControlFault.TOO_LONG);
            for (Optional<String> line = requests.next(); line.isPresent(); line = requests.next()) {
                JsonObject answer = answer(line.get(), connection);
                out.write((json.line(answer) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            log.category("control").info("", "a command's connection has ended: {}", e);
        } finally {
            open.remove(connection);
        }
    }

    private JsonObject answer(String line, SocketChannel connection) {
        try {
            JsonObject request = json.parse(line);
            Method method = method(request);
            if (method.getName().equals("close")) {
                open.remove(connection);
            }
            JsonObject answer = new JsonObject();
            call(method, arguments(method, request)).ifPresent(result -> answer.add("result", result));
            return answer;
        } catch (JsonParseException e) {
            return failure(Failure.because(e, ControlFault.BAD_REQUEST, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return failure(e);
        }
    }

    private static Method method(JsonObject request) throws Failure {
        if (request.get("method") instanceof JsonPrimitive name
                && ControlJson.METHODS.get(name.getAsString()) instanceof Method method) {
            return method;
        }
        throw Failure.of(ControlFault.BAD_REQUEST, "no such method");
    }

    private Object[] arguments(Method method, JsonObject request) throws Failure {
        Type[] types = method.getGenericParameterTypes();
        if (!(request.get("arguments") instanceof JsonArray given) || given.size() != types.length) {
            throw Failure.of(ControlFault.BAD_REQUEST, method.getName() + " takes " + types.length + " arguments");
        }
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = json.value(given.get(i), TypeToken.get(types[i]));
        }
        return arguments;
    }

    private Optional<JsonElement> call(Method method, Object[] arguments) throws IOException {
        try {
            return Optional.ofNullable(method.invoke(target(method), arguments)).map(json::tree);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            log.error("", "a command has failed", e);
            throw Failure.because(e, ControlFault.BROKEN, method.getName());
        } catch (IllegalAccessException e) {
            throw new AssertionError("the methods of an interface are public", e);
        }
    }

    private Object target(Method method) {
        Function<Node, ?> part = ControlJson.PARTS.get(method.getDeclaringClass());
        return part == null ? node : part.apply(node);
    }

    private static JsonObject failure(IOException e) {
        JsonObject answer = new JsonObject();
        answer.addProperty("code", Failure.codeOf(e));
        answer.addProperty("sentence", e instanceof Failure coded ? coded.sentence() : String.valueOf(e.getMessage()));
        return answer;
    }
}
