package potluck.tracker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import potluck.kit.Failure;
import potluck.kit.Text;
import potluck.wire.TrackerMessage.Member;

/// Users and their addresses as a text file, one `Pesho123 – 127.0.0.1:1234` per line. Downloads go by this file
/// alone, so it is written in one step and read with patience for what a person's editor does to it. Any thread;
/// the monitor lets one write at a time.
public final class MappingFile {
    /// Where a user listens.
    public record Place(String host, int port) {
        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    private static final String HOST_PORT = "(?:\\[(?<v6>[^\\]\\s]+)\\]|(?<host>%s)):(?<port>\\d{1,5})";
    /// A line as it is written; the name may contain anything, even another such line.
    private static final Pattern EXACT = Pattern.compile("(?<user>.+) – " + HOST_PORT.formatted("\\S+"));
    private static final Pattern LENIENT =
            Pattern.compile("\\s*(?<user>.*\\S)\\s*[-–—]\\s*" + HOST_PORT.formatted("[^\\s–—-]+") + "\\s*");

    private final Path file;

    public MappingFile(Path file) {
        this.file = file;
    }

    /// Replaces the file's contents.
    ///
    /// @throws Failure `MAPPING_FILE`
    public synchronized void write(List<Member> members) throws Failure {
        String text = members.stream()
                .map(member ->
                        Text.safe(member.user()) + " – " + new Place(Text.safe(member.host()), member.port()) + "\n")
                .collect(Collectors.joining());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failure.because(e, TrackerFault.MAPPING_FILE, file, String.valueOf(e.getMessage()));
        }
    }

    /// Where the user listens, according to the file.
    public Optional<Place> find(String user) throws Failure {
        return Optional.ofNullable(read().get(Text.safe(user)));
    }

    /// Everything in the file by user name, in its order; lines that make no sense are skipped, and a file that is
    /// not there is empty.
    ///
    /// @throws Failure `MAPPING_FILE`
    public Map<String, Place> read() throws Failure {
        Map<String, Place> places = new LinkedHashMap<>();
        try (Stream<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()) {
            lines.forEach(line -> parse(line, places));
        } catch (NoSuchFileException _) {
            return places;
        } catch (IOException e) {
            throw Failure.because(e, TrackerFault.MAPPING_FILE, file, String.valueOf(e.getMessage()));
        }
        return places;
    }

    private static void parse(String line, Map<String, Place> places) {
        String text = line.startsWith("\uFEFF") ? line.substring(1) : line;
        Matcher exact = EXACT.matcher(text);
        Matcher found = exact.matches() ? exact : LENIENT.matcher(text);
        if (found == exact || found.matches()) {
            int port = Integer.parseInt(found.group("port"));
            String v6 = found.group("v6");
            if (port >= 1 && port <= 65_535) {
                places.put(found.group("user"), new Place(v6 == null ? found.group("host") : v6, port));
            }
        }
    }
}
