package potluck.lab.mirror;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import potluck.identity.Addresses;
import potluck.kit.Failure;
import potluck.lab.LabFault;

/// The mirror client's configuration file: lines `name = value`; lines that begin with `#`, `;` or `[` say nothing.
///
/// @param text what is sent: name and group
/// @param every the time between two messages; in the file in seconds
/// @param messages how many are sent; 0 means until the server ends the connection
/// @param log where every event is appended; relative to the file's own folder
public record ClientFile(InetSocketAddress server, String text, Duration every, int messages, Path log) {
    private static final Set<String> REQUIRED = Set.of("host", "port", "name", "group");
    private static final Map<String, String> USUAL = Map.of("every", "5", "messages", "0", "log", "mirror-client.log");

    /// @throws Failure `CLIENT_FILE` with what is wrong
    public static ClientFile read(Path file) throws Failure {
        Map<String, String> values = new HashMap<>(USUAL);
        for (String line : lines(file)) {
            if (!line.isEmpty() && "#;[".indexOf(line.charAt(0)) < 0) {
                put(values, line, file);
            }
        }
        for (String name : REQUIRED) {
            require(values.containsKey(name), file, "“" + name + "” is missing");
        }
        String host = values.getOrDefault("host", "");
        return new ClientFile(
                address((host.contains(":") ? "[" + host + "]" : host) + ":" + number(values, "port", file), file),
                values.get("name") + " " + values.get("group"),
                Duration.ofSeconds(number(values, "every", file)),
                number(values, "messages", file),
                file.toAbsolutePath()
                        .resolveSibling(values.getOrDefault("log", ""))
                        .normalize());
    }

    private static List<String> lines(Path file) throws Failure {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .toList();
        } catch (NoSuchFileException e) {
            throw wrong(file, "there is no such file");
        } catch (MalformedInputException e) {
            throw wrong(file, "it is not UTF-8 text");
        } catch (IOException e) {
            throw wrong(file, Failure.sentenceOf(e));
        }
    }

    private static void put(Map<String, String> values, String line, Path file) throws Failure {
        String[] parts = line.split("=", 2);
        String name = parts[0].strip();
        require(REQUIRED.contains(name) || USUAL.containsKey(name), file, "“" + name + "” is no setting");
        require(parts.length == 2 && !parts[1].isBlank(), file, "“" + name + "” has no value");
        values.put(name, parts[1].strip());
    }

    private static int number(Map<String, String> values, String name, Path file) throws Failure {
        String value = values.getOrDefault(name, "");
        require(value.matches("\\d{1,5}"), file, "“" + name + " = " + value + "” is not a number");
        return Integer.parseInt(value);
    }

    private static InetSocketAddress address(String text, Path file) throws Failure {
        try {
            return Addresses.parse(text);
        } catch (Failure e) {
            throw wrong(file, "“" + text + "” is not an address");
        }
    }

    private static void require(boolean right, Path file, String otherwise) throws Failure {
        if (!right) {
            throw wrong(file, otherwise);
        }
    }

    private static Failure wrong(Path file, String reason) {
        return Failure.of(LabFault.CLIENT_FILE, file, reason);
    }
}
