package potluck.cli.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.verb.Port;

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

    /// @param usual the port when none is given
    /// @throws Failure `BAD_ADDRESS`
    InetSocketAddress server(int usual, Screen screen) throws IOException {
        Questions questions = new Questions(screen);
        String where = host != null ? host : questions.host();
        return Questions.address(where, port != null ? port : questions.port(usual));
    }
}
