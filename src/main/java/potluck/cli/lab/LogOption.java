package potluck.cli.lab;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.kit.Failure;
import potluck.lab.Journal;

/// Where service messages go.
final class LogOption {
    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Append the service messages to FILE, not printing them.")
    private @Nullable Path log;

    /// @param printed where they go when no file was given
    /// @throws Failure `LOG_FILE`
    Journal journal(Consumer<String> printed, Screen screen) throws Failure {
        Journal journal = new Journal(InstantSource.system());
        return log == null ? journal.to(printed) : journal.to(log, screen::note);
    }
}
