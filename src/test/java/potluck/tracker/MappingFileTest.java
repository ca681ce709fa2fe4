package potluck.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Failure;
import potluck.kit.Seed;
import potluck.tracker.MappingFile.Place;
import potluck.wire.TrackerMessage.Member;

class MappingFileTest {
    @TempDir
    Path folder;

    private Path file;
    private MappingFile mapping;

    @BeforeEach
    void open() {
        file = folder.resolve("members.txt");
        mapping = new MappingFile(file);
    }

    @Test
    void aLineLooksAsTheSeedShowsIt() throws IOException {
        mapping.write(List.of(member("Pesho123", "127.0.0.1", 1234), member("Gosho321", "127.0.0.1", 2314)));
        assertThat(Files.readString(file)).isEqualTo("Pesho123 – 127.0.0.1:1234\nGosho321 – 127.0.0.1:2314\n");
    }

    @Test
    void whatIsWrittenIsFoundAgain() throws IOException {
        mapping.write(List.of(member("Pesho123", "127.0.0.1", 1234), member("Ана", "fe80::1%br-12", 5555)));
        assertThat(mapping.find("Pesho123")).contains(new Place("127.0.0.1", 1234));
        assertThat(mapping.find("Ана")).contains(new Place("fe80::1%br-12", 5555));
        assertThat(mapping.find("Pesho")).isEmpty();
    }

    @Test
    void namesThatLookLikeLinesAreSafe() throws IOException {
        List<String> names = List.of(
                "a – 10.0.0.1:80", "a - b", "x\ny – 1.2.3.4:5", "–", " – ", "-", "a:1", "  spaced  ", "\u202Eevil");
        mapping.write(names.stream().map(name -> member(name, "10.9.8.7", 42)).toList());
        for (String name : names) {
            assertThat(mapping.find(name)).as(name).contains(new Place("10.9.8.7", 42));
        }
        assertThat(mapping.read()).hasSize(names.size());
    }

    @Test
    void linesThatAPersonTypedAreUnderstood() throws IOException {
        Files.writeString(
                file,
                "\uFEFFPesho - 127.0.0.1:1234\r\n  Gosho-10.0.0.2:99  \n\nTosho —  host.example:7\nAna–[::1]:8\n");
        assertThat(mapping.read())
                .isEqualTo(Map.of(
                        "Pesho", new Place("127.0.0.1", 1234),
                        "Gosho", new Place("10.0.0.2", 99),
                        "Tosho", new Place("host.example", 7),
                        "Ana", new Place("::1", 8)));
    }

    @Test
    void nonsenseIsSkipped() throws IOException {
        Files.writeString(file, "hello\n – 127.0.0.1:1\nPesho – 127.0.0.1\nPesho – 127.0.0.1:0\nPesho – h:99999\n");
        assertThat(mapping.read()).isEmpty();
        Files.write(file, "Ана – 10.0.0.1:1\n".getBytes(StandardCharsets.UTF_16));
        assertThat(mapping.read()).isEmpty();
    }

    @Test
    void noFileMeansNobody() throws IOException {
        assertThat(mapping.read()).isEmpty();
        assertThat(mapping.find("Pesho")).isEmpty();
    }

    @Test
    void aWriteReplacesTheWholeFileAndLeavesNothingBeside() throws IOException {
        mapping.write(List.of(member("Pesho", "127.0.0.1", 1234), member("Gosho", "127.0.0.1", 1235)));
        mapping.write(List.of(member("Gosho", "127.0.0.1", 1236)));
        assertThat(mapping.read()).isEqualTo(Map.of("Gosho", new Place("127.0.0.1", 1236)));
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aFolderThatIsGoneIsAClearFailure() {
        MappingFile lost = new MappingFile(folder.resolve("gone").resolve("members.txt"));
        assertThatThrownBy(() -> lost.write(List.of()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("cannot be read or written");
    }

    @Test
    void anyNameAndAddressSurvives() throws IOException {
        long seed = Seed.get();
        Random random = new Random(seed);
        String alphabet = "ab –-—:[]% 1.\tЖ\u200B\n";
        for (int round = 0; round < 300; round++) {
            StringBuilder name = new StringBuilder("n");
            for (int i = random.nextInt(12); i > 0; i--) {
                name.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String host = random.nextBoolean() ? "10.0.0." + random.nextInt(256) : "fe80::" + random.nextInt(10);
            int port = 1 + random.nextInt(65_535);
            mapping.write(List.of(member(name.toString(), host, port)));
            assertThat(mapping.find(name.toString()))
                    .as("seed " + seed + " name <" + name + ">")
                    .contains(new Place(host, port));
        }
    }

    private static Member member(String user, String host, int port) {
        return new Member(user, "a".repeat(64), host, port, true);
    }
}
