package potluck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Log;
import potluck.node.ControlServer;
import potluck.node.ScriptedNode;

@Timeout(30)
class PromptTest {
    @TempDir
    Path data;

    private final Typed typed = new Typed();
    private final ScriptedNode node = typed.node;
    private final Prompt prompt = new Prompt(node, typed.screen(""));

    @Test
    void commandsAreRunLineByLineUntilExit() throws IOException {
        assertThat(run("list-files\n\n  update  \nexit\nstatus\n")).isTrue();
        assertThat(node.calls).containsExactly("files ", "update");
    }

    @Test
    void quotesAndBackslashesKeepWordsTogether() throws IOException {
        run("download ana \"/home/ana/лекция 1.pdf\" /home/me/my\\ files");
        assertThat(node.calls).contains("download ana /home/ana/лекция 1.pdf /home/me/my files");
    }

    @Test
    void aFailedCommandIsTold() throws IOException {
        assertThat(run("download ana /nothing x\nupdate\n")).isFalse();
        assertThat(node.calls).contains("update");
    }

    @Test
    void stopEndsThePromptToo() throws IOException {
        run("stop\nupdate\n");
        assertThat(node.calls).containsExactly("close");
    }

    @Test
    void whatStartsDevicesIsNoCommandHere() throws IOException {
        assertThat(run("host again\n")).isFalse();
        assertThat(typed.hosted).isEmpty();
        assertThat(typed.err.toString()).contains("host");
    }

    @Test
    void shellReadsCommandsFromAPipe() throws IOException {
        try (ControlServer server = ControlServer.start(node, data, Log.silent())) {
            int code = new potluck.cli.Terminal(typed, List.of(), typed.screen("members\nstop\n"))
                    .run("shell", "--data", data.toString());
            assertThat(code).isZero();
            assertThat(server).isNotNull();
        }
        assertThat(typed.out.toString()).contains("ana  192.168.1.6:5555  LINKED", "stopped");
    }

    @Test
    void verbsUsersAndPathsAreCompleted() throws IOException {
        assertThat(completed(""))
                .contains("status", "group-info", "members", "help")
                .doesNotContain("host");
        assertThat(completed("register ")).containsExactly("me");
        assertThat(completed("download ")).containsExactly("ana", "boris");
        assertThat(completed("download boris ")).containsExactly("/srv/notes.txt");
        assertThat(completed("send ")).containsExactly("лекция 1.pdf", "notes.txt");
        assertThat(completed("remove ")).containsExactly("me", "ana", "boris");
        assertThat(completed("status ")).isEmpty();
    }

    @Test
    void localFilesAreCompleted() throws IOException {
        java.nio.file.Files.writeString(data.resolve("homework.txt"), "");
        assertThat(completed("register me " + data + "/")).anyMatch(word -> word.endsWith("homework.txt"));
    }

    private boolean run(String input) throws IOException {
        return prompt.run(new StreamLines(new BufferedReader(new StringReader(input))));
    }

    private List<String> completed(String typedSoFar) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        try (Terminal terminal =
                new DumbTerminal(new java.io.ByteArrayInputStream(new byte[0]), new java.io.ByteArrayOutputStream())) {
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
            var line = Prompt.parser().parse(typedSoFar, typedSoFar.length(), Parser.ParseContext.COMPLETE);
            prompt.completion().complete(reader, line, candidates);
        }
        return candidates.stream().map(Candidate::value).toList();
    }
}
