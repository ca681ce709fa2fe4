package potluck.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The token of the last session, in a file that only its owner may read.
public record SessionFile(Path file) {
    public SessionFile {
        file = file.toAbsolutePath();
    }

    public Optional<String> token() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(new String(OwnerOnly.read(file), StandardCharsets.UTF_8).strip());
    }

    public void keep(String token) throws IOException {
        OwnerOnly.write(file, (token + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
