package potluck.cli.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.verb.Port;
import potluck.kit.Failure;
import potluck.lab.Journal;
import potluck.lab.Terms;

/// What every server of the lab can be told.
final class ServeOptions {
    @Option(
            names = "--port",
            converter = Port.class,
            paramLabel = "P",
            description = "The port; when it is busy, the next free one. Asked for when not given.")
    private @Nullable Integer port;

    @Option(names = "--open", description = "Let other machines in; nothing is encrypted.")
    private boolean open;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Append the service messages to FILE, not printing them.")
    private @Nullable Path log;

    /// @param usual the port when none is given
    Terms terms(int usual, int atOnce, Duration stay, Screen screen) throws IOException {
        int first = port != null ? port : new Questions(screen).port(usual);
        return new Terms(first, open, atOnce, stay);
    }

    /// @throws Failure `LOG_FILE`
    Journal journal(Screen screen) throws Failure {
        Journal journal = new Journal(InstantSource.system());
        return log == null ? journal.to(screen::line) : journal.to(log, screen::note);
    }
}
