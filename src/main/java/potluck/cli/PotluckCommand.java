package potluck.cli;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The program itself: the options that every verb has.
@Command(
        name = "potluck",
        description = "A group of people share and sync files directly between their computers.",
        mixinStandardHelpOptions = true,
        version = "potluck 0.1.0",
        scope = ScopeType.INHERIT)
final class PotluckCommand {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The device's data folder (default: the platform's usual place).")
    private Path data = usualPlace(System.getenv());

    /// The data folder of the device that is meant.
    Path data() {
        return data.toAbsolutePath().normalize();
    }

    private static Path usualPlace(Map<String, String> environment) {
        String home = System.getProperty("user.home");
        return Path.of(environment.getOrDefault("XDG_DATA_HOME", home + "/.local/share"), "potluck");
    }
}
