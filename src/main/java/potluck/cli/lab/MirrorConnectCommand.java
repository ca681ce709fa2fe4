package potluck.cli.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.cli.verb.ProgramCommand;
import potluck.lab.Journal;
import potluck.lab.mirror.ClientFile;
import potluck.lab.mirror.MirrorClient;

/// `lab mirror connect FILE`.
@Command(
        name = "connect",
        description = "Sends name and group to a mirror server again and again, as a configuration file says.",
        footer = {
            "",
            "The file has lines such as:",
            "  host = localhost",
            "  port = 12345",
            "  name = Титов Юрий Павлович",
            "  group = М3О-311Б-21",
            "  every = 5                  (seconds between two messages)",
            "  messages = 0               (how many; 0: until the server ends the connection)",
            "  log = mirror-client.log    (appended to; relative to the file's folder)",
            "",
            "Example:  potluck lab mirror connect mirror-client.conf"
        })
final class MirrorConnectCommand implements ProgramCommand {
    private final Screen screen;

    @Parameters(paramLabel = "FILE", description = "The configuration file.")
    private Path file = Path.of("mirror-client.conf");

    MirrorConnectCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        ClientFile settings = ClientFile.read(file);
        try (Journal journal =
                        new Journal(InstantSource.system()).to(screen::line).to(settings.log(), screen::note);
                MirrorClient client = MirrorClient.connect(settings, journal)) {
            client.run();
        }
        return true;
    }
}
