package potluck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.demo.Demo;
import potluck.cli.print.Screen;
import potluck.cli.verb.ProgramCommand;
import potluck.kit.Failure;

/// `demo`: the whole thing on this machine, every device a process of its own.
@Command(
        name = "demo",
        description = "Runs a tracker and several peers on this machine until their folders are equal, and reports.")
final class DemoCommand implements ProgramCommand {
    private final List<String> program;
    private final Screen screen;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files to spread (default: three small samples).")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--peers", paramLabel = "N", description = "How many peers (default: ${DEFAULT-VALUE}).")
    private int peers = 4;

    @Option(
            names = "--dir",
            paramLabel = "D",
            description =
                    "Keep the devices here (default: a folder potluck-demo" + " here, of which only the report stays).")
    private @Nullable Path folder;

    @Option(names = "--keep", description = "Keep the devices' folders, too.")
    private boolean keep;

    DemoCommand(List<String> program, Screen screen) {
        this.program = program;
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw Failure.of(CliFault.NO_SUCH_FILE, file);
            }
        }
        Path place = Optional.ofNullable(folder).orElse(Path.of("potluck-demo"));
        Demo demo = new Demo(program, place.toAbsolutePath().normalize(), Math.clamp(peers, 2, 50), screen);
        return demo.run(files, keep || folder != null);
    }
}
