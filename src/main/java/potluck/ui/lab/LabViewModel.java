package potluck.ui.lab;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import potluck.lab.LabServer;
import potluck.lab.Terms;
import potluck.lab.echo.EchoService;
import potluck.lab.mirror.Mirrors;
import potluck.lab.mirror.Mode;
import potluck.ui.fx.Commands;

/// What the lab panel can start: an echo server, a mirror server, a race. They go on while the window is made anew, in
/// another language or for another group. Window's thread.
public final class LabViewModel implements AutoCloseable {
    static final int ECHO_PORT = 5007;
    static final int MIRROR_PORT = 12_345;
    private static final int MOST_CLIENTS = 1000;
    private static final Duration ECHO_STAY = Duration.ofHours(12);
    private static final Duration SESSION = Duration.ofMinutes(1);

    private final List<String> program;
    private final ServerModel echo;
    private final ServerModel mirror;
    private final RaceModel race;
    private final StringProperty notice = new SimpleStringProperty("");

    /// @param program the words that start this program again; without them there is no process for each client
    public LabViewModel(Commands commands, Executor window, List<String> program) {
        this.program = List.copyOf(program);
        this.echo = new ServerModel(commands, window, notice::set);
        this.mirror = new ServerModel(commands, window, notice::set);
        this.race = new RaceModel(commands, this.program, notice::set);
    }

    void startEcho(int port) {
        echo.start(
                port,
                (first, journal) -> LabServer.start(
                        new Terms(first, false, MOST_CLIENTS, ECHO_STAY), new EchoService(journal), journal));
    }

    void startMirror(int port, Mode mode, Duration delay) {
        Mirrors mirrors = Mirrors.of(program, delay, Mirrors.SIGNATURE);
        mirror.start(
                port,
                (first, journal) -> LabServer.start(
                        new Terms(first, false, mode.atOnce(), SESSION), mirrors.service(mode, journal), journal));
    }

    /// The modes that this program can run.
    List<Mode> modes() {
        return program.isEmpty() ? List.of(Mode.ONE, Mode.THREAD) : List.of(Mode.values());
    }

    ServerModel echo() {
        return echo;
    }

    ServerModel mirror() {
        return mirror;
    }

    RaceModel race() {
        return race;
    }

    /// What went wrong last.
    StringProperty notice() {
        return notice;
    }

    /// Ends what runs.
    @Override
    public void close() {
        echo.close();
        mirror.close();
    }
}
