package potluck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import potluck.cli.verb.Port;
import potluck.kit.Failure;

/// The peer's text configuration file: lines `name = value`, `#` begins a comment.
///
/// @param tracker an invite, or `host:port`; also as two lines `host` and `port`
/// @param user the member's name
/// @param port where this peer listens, in the file as `listen`
/// @param sync the folder to keep equal; relative to the file's own folder
record JoinFile(Optional<String> tracker, Optional<String> user, Optional<Integer> port, Optional<Path> sync) {
    static final JoinFile EMPTY = new JoinFile(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Set<String> NAMES = Set.of("tracker", "host", "port", "user", "listen", "sync");

    /// @throws Failure `BAD_CONFIG` naming the line that is wrong, `NO_SUCH_FILE`
    static JoinFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Failure.of(CliFault.NO_SUCH_FILE, file);
        }
        Map<String, String> values = new HashMap<>();
        for (String line :
                Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                put(values, line, file);
            }
        }
        return new JoinFile(
                tracker(values, file),
                Optional.ofNullable(values.get("user")),
                port(values, "listen", file),
                Optional.ofNullable(values.get("sync"))
                        .map(folder ->
                                file.toAbsolutePath().resolveSibling(folder).normalize()));
    }

    private static void put(Map<String, String> values, String line, Path file) throws Failure {
        String[] parts = line.split("=", 2);
        String name = parts[0].strip();
        if (parts.length < 2 || !NAMES.contains(name) || parts[1].isBlank()) {
            throw Failure.of(CliFault.BAD_CONFIG, file, "“" + line.strip() + "”");
        }
        values.put(name, parts[1].strip());
    }

    private static Optional<String> tracker(Map<String, String> values, Path file) throws Failure {
        if (values.containsKey("host")) {
            int port = port(values, "port", file).orElse(Port.TRACKER);
            return Optional.of(values.get("host") + ":" + port);
        }
        return Optional.ofNullable(values.get("tracker"));
    }

    private static Optional<Integer> port(Map<String, String> values, String name, Path file) throws Failure {
        String value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Port().convert(value));
        } catch (picocli.CommandLine.TypeConversionException e) {
            throw Failure.because(e, CliFault.BAD_CONFIG, file, "“" + name + " = " + value + "”");
        }
    }
}
