package potluck.cli.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.verb.ProgramCommand;
import potluck.lab.Journal;
import potluck.lab.LabServer;
import potluck.lab.Terms;
import potluck.lab.mirror.Mode;

/// `lab mirror serve`.
@Command(
        name = "serve",
        description = "Answers each line, after a while, with the same line reversed and a signature.",
        footer = {
            "",
            "Example:  potluck lab mirror serve --mode process --delay 2 --session 60",
            "          echo 'Титов Юрий Павлович' | nc -N localhost 12345"
        })
final class MirrorServeCommand implements ProgramCommand {
    private static final int PORT = 12_345;

    private final List<String> program;
    private final Screen screen;

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Mixin
    private MirrorOptions work = new MirrorOptions();

    @Option(
            names = "--mode",
            paramLabel = "M",
            description = "one: one client at a time; thread: a thread per client; process: a process per client"
                    + " (default: thread).")
    private Mode mode = Mode.THREAD;

    @Option(
            names = "--session",
            converter = Seconds.class,
            paramLabel = "S",
            description = "Seconds after which a client is disconnected (default: 60).")
    private Duration session = Duration.ofMinutes(1);

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Every event is appended to FILE and printed (default: ${DEFAULT-VALUE}).")
    private Path log = Path.of("mirror-server.log");

    MirrorServeCommand(List<String> program, Screen screen) {
        this.program = program;
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        Terms terms = options.terms(PORT, mode.atOnce(), session, screen);
        try (Journal journal =
                        new Journal(InstantSource.system()).to(screen::line).to(log, screen::note);
                LabServer server = LabServer.start(terms, work.mirrors(program).service(mode, journal), journal)) {
            new ServerRun(server, screen).untilEnd("mirror", terms.open());
        }
        return true;
    }
}
