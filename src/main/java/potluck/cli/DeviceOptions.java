package potluck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import potluck.kit.Failure;
import potluck.node.Node;
import potluck.node.TextDoor;

/// What `host` and `join` can both be told.
final class DeviceOptions {
    @Option(names = "--share", arity = "1..*", paramLabel = "FILE", description = "Files and folders to offer.")
    private List<Path> share = new ArrayList<>();

    @Option(names = "--sync", paramLabel = "DIR", description = "The folder to keep equal with the others'.")
    private @Nullable Path sync;

    @Option(names = "--mode", description = "How to sync it: union, two-way, send-only, receive-only.")
    private @Nullable String mode;

    @Option(names = "--text-door", description = "Let programs on this machine use the plain-text commands.")
    private boolean textDoor;

    @Option(names = "--open", description = "Let any program use the plain-text commands, unencrypted.")
    private boolean open;

    /// @throws Failure `NO_SUCH_FILE`
    List<Path> share() throws Failure {
        for (Path path : share) {
            if (!Files.exists(path)) {
                throw Failure.of(CliFault.NO_SUCH_FILE, path);
            }
        }
        return share.stream().map(DeviceOptions::absolute).toList();
    }

    /// The folder to begin with, unless its mode was chosen.
    ///
    /// @param configured where it is not given here
    Optional<Path> sync(Optional<Path> configured) {
        return mode == null ? chosen(configured) : Optional.empty();
    }

    /// Adds the folder whose mode was chosen.
    void addSync(Node node, Optional<Path> configured) throws IOException {
        Optional<Path> place = chosen(configured);
        if (mode != null && place.isPresent()) {
            node.sync().addSync("sync", place.get(), mode);
        }
    }

    private Optional<Path> chosen(Optional<Path> configured) {
        return Optional.ofNullable(sync).map(DeviceOptions::absolute).or(() -> configured);
    }

    TextDoor door() {
        if (open) {
            return TextDoor.OPEN;
        }
        return textDoor ? TextDoor.LOOPBACK : TextDoor.CLOSED;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
