package potluck.cli.lab;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.verb.Port;
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

    /// @param usual the port when none is given
    Terms terms(int usual, int atOnce, Duration stay, Screen screen) throws IOException {
        int first = port != null ? port : new Questions(screen).port(usual);
        return new Terms(first, open, atOnce, stay);
    }
}
