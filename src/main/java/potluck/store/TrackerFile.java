package potluck.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import potluck.kit.Failure;

/// Where the tracker is, as a plain text file says it: `tracker = host:port`, or `host = …` and `port = …`, or
/// `host:port` alone. `#` begins a comment; an IPv6 address stands in brackets.
public record TrackerFile(String host, int port) {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int HIGHEST_PORT = 65_535;

    /// Reads `file`; a failure CONFIG_BAD names the line.
    public static TrackerFile read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw Failure.of(StoreFault.CONFIG_BAD, file, 1, "the file is too large");
        }
        return new Reader(file).read(Files.readAllLines(file));
    }

    /// One reading: what was found so far, and the line being read.
    private static final class Reader {
        private final Path file;
        private int number;
        private String host = "";
        private int port;

        Reader(Path file) {
            this.file = file;
        }

        TrackerFile read(List<String> lines) throws Failure {
            for (String line : lines) {
                number++;
                String words = line.replaceFirst("^\\uFEFF", "")
                        .replaceFirst("#.*", "")
                        .strip();
                if (!words.isEmpty()) {
                    take(words);
                }
            }
            require(!host.isEmpty(), "there is no tracker address");
            require(port > 0, "there is no port");
            return new TrackerFile(host, port);
        }

        private void take(String words) throws Failure {
            int equals = words.indexOf('=');
            String key =
                    equals < 0 ? "tracker" : words.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String value = words.substring(equals + 1).strip();
            switch (key) {
                case "tracker" -> takeBoth(value);
                case "host", "address" -> host = host(value);
                case "port" -> port = port(value);
                default -> throw bad("“" + key + "” means nothing here");
            }
        }

        private void takeBoth(String value) throws Failure {
            int colon = value.lastIndexOf(':');
            require(colon > 0, "host:port is expected");
            host = host(value.substring(0, colon));
            port = port(value.substring(colon + 1));
        }

        private String host(String value) throws Failure {
            boolean bracketed = value.startsWith("[") && value.endsWith("]");
            String bare = bracketed ? value.substring(1, value.length() - 1) : value;
            require(bare.matches("[\\p{L}\\p{N}._%:-]+"), "“" + value + "” is no address");
            require(bracketed || bare.indexOf(':') < 0, "an IPv6 address stands in brackets");
            return bare;
        }

        private int port(String value) throws Failure {
            require(value.strip().matches("[0-9]{1,5}"), "“" + value + "” is no port");
            int read = Integer.parseInt(value.strip());
            require(read >= 1 && read <= HIGHEST_PORT, "ports are 1 to " + HIGHEST_PORT);
            return read;
        }

        private void require(boolean right, String otherwise) throws Failure {
            if (!right) {
                throw bad(otherwise);
            }
        }

        private Failure bad(String why) {
            return Failure.of(StoreFault.CONFIG_BAD, file, Math.max(1, number), why);
        }
    }
}
