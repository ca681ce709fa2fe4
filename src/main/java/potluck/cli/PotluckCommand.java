package potluck.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import potluck.store.DataFolder;

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
    private Path data = DataFolder.usual().path();

    /// The data folder of the device that is meant.
    Path data() {
        return data.toAbsolutePath().normalize();
    }
}
