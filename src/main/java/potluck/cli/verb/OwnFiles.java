package potluck.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import potluck.kit.Failure;
import potluck.node.Node;

/// The `USER FILE…` of `register` and `unregister`.
final class OwnFiles {
    private OwnFiles() {}

    /// The files' absolute paths.
    ///
    /// @throws Failure `WRONG_USER` when the device is another member's
    static List<Path> of(Node node, String user, List<String> words) throws IOException {
        String owner = node.snapshotAfter(-1, Duration.ZERO).status().user();
        if (!owner.equals(user)) {
            throw Failure.of(VerbFault.WRONG_USER, owner, user);
        }
        return Names.of(words, word -> Files.exists(Path.of(word))).stream()
                .map(name -> Path.of(name).toAbsolutePath().normalize())
                .toList();
    }
}
