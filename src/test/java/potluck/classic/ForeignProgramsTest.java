package potluck.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Programs in other languages at the text door, over real connections; skipped where the language is missing.
@Timeout(120)
class ForeignProgramsTest {
    @TempDir
    Path folder;

    private DoorPort port;

    @BeforeEach
    void open() throws IOException {
        port = new DoorPort(new DoorLimits(4096, 1000, 8, 100, Duration.ofSeconds(60)));
    }

    @AfterEach
    void close() throws IOException {
        port.close();
    }

    @Test
    void ncRegistersListsAndAsks() throws IOException, InterruptedException {
        needs("nc");
        Path input = Files.writeString(
                folder.resolve("input"),
                "HELLO nc\nregister nc one.txt, two.txt\nlist-files\nSend notes.txt, one.txt\nGET notes.txt\nexit\n");
        String heard = new String(run(input, "nc", "127.0.0.1", port()), StandardCharsets.UTF_8);
        assertThat(heard.lines())
                .contains("200 hello nc", "200 2 files on offer", "text:nc : two.txt", "LEN 15", "Бележки", "221 bye")
                .contains("notes.txt : ana 10.0.0.1:5555 /home/ana/notes.txt");
    }

    @Test
    void aPythonProgramRegistersListsAndFetches() throws IOException, InterruptedException {
        needs("python3");
        byte[] fetched = run(
                Path.of("/dev/null"),
                "python3",
                "src/test/python/text_door.py",
                "127.0.0.1",
                port(),
                "py",
                "photo.bin");
        assertThat(fetched).isEqualTo(DoorPort.PHOTO);
        assertThat(errors()).contains("200 hello py", "text:py : py-2.txt", "221 bye");
    }

    @Test
    void aCProgramRegistersListsAndFetches() throws IOException, InterruptedException {
        needs("gcc");
        String program = folder.resolve("text_door").toString();
        run(Path.of("/dev/null"), "gcc", "-Wall", "-Wextra", "-Werror", "-O", "-o", program, "src/test/c/text_door.c");
        byte[] fetched = run(Path.of("/dev/null"), program, "127.0.0.1", port(), "sea", "photo.bin");
        assertThat(fetched).isEqualTo(DoorPort.PHOTO);
        assertThat(errors()).contains("200 hello sea", "text:sea : sea.c", "221 bye");
    }

    private String port() {
        return Integer.toString(port.port());
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    private byte[] run(Path input, String... words) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(List.of(words))
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends in time").isTrue();
            assertThat(process.exitValue()).as(errors()).isZero();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllBytes(output);
    }

    private static void needs(String tool) {
        boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
        assumeTrue(there, tool + " is not installed");
    }
}
