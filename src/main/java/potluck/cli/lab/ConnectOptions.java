package potluck.cli.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.verb.Port;
import potluck.kit.Failure;
import potluck.lab.Journal;

/// What every client of the lab can be told.
final class ConnectOptions {
    @Option(names = "--host", paramLabel = "H", description = "The server's host. Asked for when not given.")
    private @Nullable String host;

    @Option(
            names = "--port",
            converter = Port.class,
            paramLabel = "P",
            description = "The server's port. Asked for when not given.")
    private @Nullable Integer port;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Append the service messages to FILE, not printing them.")
    private @Nullable Path log;

    /// @param usual the port when none is given
    /// @throws Failure `BAD_ADDRESS`
    InetSocketAddress server(int usual, Screen screen) throws IOException {
        Questions questions = new Questions(screen);
        String where = host != null ? host : questions.host();
        return Questions.address(where, port != null ? port : questions.port(usual));
    }

    /// Service messages are not results: they go to standard error.
    ///
    /// @throws Failure `LOG_FILE`
    Journal journal(Screen screen) throws Failure {
        Journal journal = new Journal(InstantSource.system());
        return log == null ? journal.to(screen::note) : journal.to(log, screen::note);
    }
}
