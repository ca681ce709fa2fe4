package potluck.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import potluck.cli.print.Screen;
import potluck.identity.Failures;
import potluck.lab.LabFault;

/// What `lab compare` prints. The process of a client is a small script here.
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the process of a client is a shell script here")
class CompareCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void theTableHasALineForEachServer() throws IOException {
        run("read -r line; echo \"$line\"", "--clients", "3", "--delay", "0.02");
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).isEqualTo("3 clients at once, 0.020 s of work on each answer");
        assertThat(lines.get(1)).containsSubsequence("mode", "first answer", "others waiting", "median", "worst");
        assertThat(lines.subList(2, 5)).allMatch(line -> line.matches("(one|thread|process)( +[\\d.]+( s)?){5}"));
    }

    @Test
    void scriptsReadOneDocument() throws IOException {
        Path log = folder.resolve("servers.log");
        run("read -r line; echo \"$line\"", "--clients", "2", "--delay", "0.02", "--json", "--log", log.toString());
        assertThat(out.toString())
                .startsWith("[")
                .contains("\"mode\": \"one\"", "\"mode\": \"thread\"", "\"mode\": \"process\"", "\"clients\": 2")
                .contains("\"firstMillis\"", "\"waitingAtFirst\"", "\"medianMillis\"", "\"worstMillis\"")
                .contains("\"answersPerSecond\"", "\"connectedMillis\"", "\"answeredMillis\"");
        assertThat(Files.readString(log)).contains("the server starts", "the server stops");
    }

    @Test
    void aClientWithoutAnAnswerEndsTheComparison() {
        Failures.assertFails(LabFault.RACE_LOST, () -> run("exit 0", "--clients", "2", "--delay", "0.001"));
    }

    private void run(String script, String... words) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Screen screen = new Screen(
                new BufferedReader(new StringReader("")),
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                false);
        CompareCommand command = new CompareCommand(List.of(program.toString()), screen);
        new CommandLine(command).parseArgs(words);
        assertThat(command.run()).isTrue();
    }
}
