package potluck.cli.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import potluck.identity.OwnerOnly;

/// The token of the last session, in a file that only its owner may read.
record SessionFile(Path file) {
    SessionFile {
        file = file.toAbsolutePath();
    }

    Optional<String> token() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(new String(OwnerOnly.read(file), StandardCharsets.UTF_8).strip());
    }

    void keep(String token) throws IOException {
        OwnerOnly.write(file, (token + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
