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
import java.net.SocketException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import potluck.kit.Failure;
import potluck.kit.LineReader;

/// The running device of a data folder, called from another process. Any thread: each call has a connection of its own,
/// so a long wait holds up nothing else.
public final class ControlClient implements Node {
    private static final int LONGEST_ANSWER = 512 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ControlSocket place;
    private final ControlJson json = new ControlJson();

    public ControlClient(Path data) {
        this.place = new ControlSocket(data);
    }

    /// @throws UncheckedIOException when the device cannot be reached; [#snapshotAfter] throws the failure itself
    @Override
    public Snapshot snapshot() {
        try {
            return snapshotAfter(-1, Duration.ZERO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Snapshot snapshotAfter(long after, Duration patience) throws IOException {
        return waiting(TypeToken.get(Snapshot.class), patience, "snapshotAfter", after, patience);
    }

    @Override
    public InviteView invite(Duration lifetime, int uses) throws IOException {
        return asking(TypeToken.get(InviteView.class), "invite", lifetime, uses);
    }

    @Override
    public void remove(String user) throws IOException {
        tell("remove", user);
    }

    @Override
    public HostView hosting() throws IOException {
        return asking(TypeToken.get(HostView.class), "hosting");
    }

    @Override
    public void revoke(String invite) throws IOException {
        tell("revoke", invite);
    }

    @Override
    public List<FileView> files(String query) throws IOException {
        return asking(new TypeToken<>() {}, "files", query);
    }

    @Override
    public void register(List<Path> paths) throws IOException {
        tell("register", paths);
    }

    @Override
    public void unregister(List<Path> paths) throws IOException {
        tell("unregister", paths);
    }

    @Override
    public int update() throws IOException {
        return asking(TypeToken.get(Integer.class), "update");
    }

    @Override
    public long download(String user, String path, Path saveTo) throws IOException {
        return asking(TypeToken.get(Long.class), "download", user, path, saveTo);
    }

    @Override
    public List<Long> downloadFolder(String user, String folder, Path saveTo) throws IOException {
        return asking(new TypeToken<>() {}, "downloadFolder", user, folder, saveTo);
    }

    @Override
    public List<Long> send(List<String> names, Path folder) throws IOException {
        return asking(new TypeToken<>() {}, "send", names, folder);
    }

    @Override
    public TransferView await(long transfer, Duration patience) throws IOException {
        return waiting(TypeToken.get(TransferView.class), patience, "await", transfer, patience);
    }

    @Override
    public void cancel(long transfer) throws IOException {
        tell("cancel", transfer);
    }

    @Override
    public void retry(long transfer) throws IOException {
        tell("retry", transfer);
    }

    @Override
    public void pause(List<Long> transfers) throws IOException {
        tell("pause", transfers);
    }

    @Override
    public void resume(List<Long> transfers) throws IOException {
        tell("resume", transfers);
    }

    @Override
    public void prefer(List<Long> transfers, String priority) throws IOException {
        tell("prefer", transfers, priority);
    }

    @Override
    public void move(List<Long> transfers, String where) throws IOException {
        tell("move", transfers, where);
    }

    @Override
    public void preview(long transfer) throws IOException {
        tell("preview", transfer);
    }

    @Override
    public LimitsView limits() throws IOException {
        return asking(TypeToken.get(LimitsView.class), "limits");
    }

    @Override
    public void limit(LimitsView limits) throws IOException {
        tell("limit", limits);
    }

    @Override
    public void addSync(String folder, Path place, String mode) throws IOException {
        tell("addSync", folder, place, mode);
    }

    @Override
    public SyncForecast forecastSync(String folder, Path place, String mode) throws IOException {
        return asking(new TypeToken<>() {}, "forecastSync", folder, place, mode);
    }

    @Override
    public void removeSync(String folder) throws IOException {
        tell("removeSync", folder);
    }

    @Override
    public void answerSync(String folder, boolean agreed) throws IOException {
        tell("answerSync", folder, agreed);
    }

    @Override
    public void rescan(String folder) throws IOException {
        tell("rescan", folder);
    }

    @Override
    public List<PendingView> pending() throws IOException {
        return asking(new TypeToken<>() {}, "pending");
    }

    @Override
    public List<ConflictView> conflicts() throws IOException {
        return asking(new TypeToken<>() {}, "conflicts");
    }

    @Override
    public void endConflict(String folder, String copy, String keep) throws IOException {
        tell("endConflict", folder, copy, keep);
    }

    @Override
    public void revertSync(String folder) throws IOException {
        tell("revertSync", folder);
    }

    @Override
    public List<BranchView> branches(String folder) throws IOException {
        return asking(new TypeToken<>() {}, "branches", folder);
    }

    @Override
    public void select(String folder, String path, boolean wanted) throws IOException {
        tell("select", folder, path, wanted);
    }

    @Override
    public IgnoreView ignored(String folder) throws IOException {
        return asking(new TypeToken<>() {}, "ignored", folder);
    }

    @Override
    public IgnoreView ignoredBy(String folder, String list) throws IOException {
        return asking(new TypeToken<>() {}, "ignoredBy", folder, list);
    }

    @Override
    public void ignore(String folder, String list) throws IOException {
        tell("ignore", folder, list);
    }

    @Override
    public void undoConflict(String folder) throws IOException {
        tell("undoConflict", folder);
    }

    @Override
    public List<TrashView> trash() throws IOException {
        return asking(new TypeToken<>() {}, "trash");
    }

    @Override
    public void restore(String folder, String path, Instant at) throws IOException {
        tell("restore", folder, path, at);
    }

    @Override
    public ChatPage chat(long after, Duration patience) throws IOException {
        return waiting(TypeToken.get(ChatPage.class), patience, "chat", after, patience);
    }

    @Override
    public ChatAnswer say(String typed) throws IOException {
        return asking(TypeToken.get(ChatAnswer.class), "say", typed);
    }

    @Override
    public void sayFiles(List<Path> files) throws IOException {
        tell("sayFiles", files);
    }

    @Override
    public void readChat(Instant at) throws IOException {
        tell("readChat", at);
    }

    @Override
    public LogPage log(long after, Duration patience) throws IOException {
        return waiting(TypeToken.get(LogPage.class), patience, "log", after, patience);
    }

    @Override
    public boolean awaitEnd(Duration patience) throws IOException {
        return waiting(TypeToken.get(Boolean.class), patience, "awaitEnd", patience);
    }

    /// Ends the running device, not only this view of it. A process that ends may do so before its answer is sent.
    @Override
    public void close() throws IOException {
        try {
            tell("close");
        } catch (Failure e) {
            if (!e.is(ControlFault.LOST)) {
                throw e;
            }
        }
    }

    private void tell(String method, Object... arguments) throws IOException {
        call(PATIENCE, method, arguments);
    }

    private <T> T asking(TypeToken<T> type, String method, Object... arguments) throws IOException {
        return waiting(type, Duration.ZERO, method, arguments);
    }

    /// @param patience how long the device itself may wait before it answers
    private <T> T waiting(TypeToken<T> type, Duration patience, String method, Object... arguments) throws IOException {
        JsonElement result = call(patience.plus(PATIENCE), method, arguments);
        try {
            return json.value(result, type);
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
