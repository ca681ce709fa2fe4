package potluck.ui.lab;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import potluck.lab.Journal;
import potluck.lab.Running;
import potluck.text.Words;
import potluck.ui.fx.Batch;
import potluck.ui.fx.Commands;

/// One server of the lab, run by this program for clients of this machine. Window's thread; what the server tells comes
/// from its own threads.
final class ServerModel implements AutoCloseable {
    private static final int MOST_LINES = 1000;

    /// Starts a server at the first free port from `port` on.
    interface Opening {
        Running open(int port, Journal journal) throws IOException;
    }

    /// How the server stands.
    enum State {
        STOPPED,
        STARTING,
        RUNNING
    }

    private final Commands commands;
    private final Batch<String> told;
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.STOPPED);
    private final Consumer<String> tell;
    private Optional<Running> server = Optional.empty();
    private boolean closed;

    /// @param tell receives what went wrong
    ServerModel(Commands commands, Executor window, Consumer<String> tell) {
        this.commands = commands;
        this.tell = tell;
        this.told = new Batch<>(window, this::show);
    }

    void start(int port, Opening opening) {
        if (state.get() == State.STOPPED) {
            state.set(State.STARTING);
            Journal journal = new Journal(InstantSource.system()).to(line -> told.add(List.of(line)));
            commands.ask(() -> opening.open(port, journal), this::started, this::failed);
        }
    }

    /// Disconnects its clients, too; one that does not run is let be.
    void stop() {
        server.ifPresent(running -> commands.run(running::close, tell));
    }

    /// Also when a client has stopped it.
    private void started(Running running) {
        server = Optional.of(running);
        state.set(State.RUNNING);
        commands.ask(
                () -> {
                    running.awaitEnd();
                    return running;
                },
                ended -> becomeStopped(),
                this::failed);
        if (closed) {
            stop();
        }
    }

    private void failed(String sentence) {
        tell.accept(sentence);
        becomeStopped();
    }

    private void becomeStopped() {
        server = Optional.empty();
        state.set(State.STOPPED);
    }

    private void show(List<String> fresh) {
        lines.addAll(fresh);
        if (lines.size() > MOST_LINES) {
            lines.remove(0, lines.size() - MOST_LINES);
        }
    }

    /// How it stands, in words.
    String sentence(Words words) {
        return switch (state.get()) {
            case STOPPED -> words.say("lab.stopped");
            case STARTING -> words.say("lab.starting");
            case RUNNING ->
                words.say(
                        "lab.running",
                        server.map(running -> String.valueOf(running.port())).orElse(""));
        };
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        closed = true;
        stop();
    }
}
