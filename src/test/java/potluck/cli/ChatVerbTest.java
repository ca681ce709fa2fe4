package potluck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.cli.print.ChatLines;
import potluck.cli.verb.Verbs;
import potluck.node.ChatView;
import potluck.node.ScriptedNode;

/// The chat at the terminal.
@Timeout(30)
class ChatVerbTest {
    private static final Instant NOON = ScriptedNode.NOON;

    private final Typed typed = new Typed();

    @Test
    void aTextIsSaidAsOneLine() {
        assertThat(run("", "chat", "hello", "all of you")).isZero();
        assertThat(typed.node.calls).containsExactly("say hello all of you");
        assertThat(typed.out.toString()).isEmpty();
    }

    @Test
    void theHistoryAsJsonHasTheStableNames() {
        assertThat(run("", "chat", "--json")).isZero();
        JsonArray lines = JsonParser.parseString(typed.out.toString()).getAsJsonArray();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).getAsJsonObject().keySet())
                .containsExactly("id", "at", "user", "kind", "to", "text", "via", "arrived", "files");
    }

    @Test
    void withoutATextTheHistoryIsShownAndEachLineOfInputIsSaid() {
        assertThat(run("one\n\n  \n/find notes\n/quit\nnever said\n", "chat")).isZero();
        assertThat(typed.node.calls)
                .contains("say one", "say /find notes", "files notes")
                .doesNotContain("say never said", "say ");
        assertThat(typed.out.toString().lines().toList())
                .anySatisfy(line -> assertThat(line).endsWith("  ana: Soup?"))
                .anySatisfy(line -> assertThat(line).isEqualTo(" ".repeat(18) + "Or cake?"))
                .anySatisfy(line -> assertThat(line).endsWith("  * me nods"))
                .contains("boris : /srv/notes.txt");
        assertThat(typed.node.calls).contains("readChat 2026-11-21T12:01:00Z");
    }

    @Test
    void filesAreOfferedByTheirAbsolutePaths(@TempDir Path folder) throws IOException {
        Path soup = Files.writeString(folder.resolve("soup.txt"), "Leek");
        assertThat(run("", "chat", "--file", soup.toString(), "try", "this")).isZero();
        assertThat(typed.node.calls).containsExactly("sayFiles [" + soup + "]", "say try this");
        assertThat(run("", "chat", "--file", folder.resolve("nothing").toString()))
                .isEqualTo(1);
        assertThat(typed.err.toString()).contains("nothing");
    }

    @Test
    void commandsThatTheTerminalCarriesOutAreCarriedOut() {
        assertThat(run("/help\n/clear\n", "chat")).isZero();
        assertThat(typed.out.toString()).contains("/msg USER TEXT").doesNotContain("\u001b");
    }

    @Test
    void aLineShowsWhatHasBecomeOfIt() {
        assertThat(shown(line("text", "", "hi", "", List.of()))).endsWith("me: hi (will be sent)");
        assertThat(shown(line("text", "ana", "hi", "", List.of("ana")))).endsWith("me → ana: hi");
        assertThat(shown(line("text", "", "hi", "boris", List.of()))).endsWith("me: hi (as told by boris)");
        assertThat(shown(line("away", "", "lunch", "", List.of("ana")))).endsWith("– me is away: lunch");
        assertThat(shown(line("back", "", "", "", List.of("ana")))).endsWith("– me is back");
        assertThat(ChatLines.of(line("text", "", "hi", "", List.of()), "me", NOON.plusSeconds(1)))
                .singleElement()
                .asString()
                .endsWith("me: hi");
    }

    @Test
    void filesStandBelowTheirLine() {
        ChatView line = new ChatView(
                "x", NOON, "ana", "text", "", "", "", List.of(), List.of(new ChatView.Attachment("/a/soup.txt", 2048)));
        assertThat(ChatLines.of(line, "me", NOON))
                .last()
                .asString()
                .isEqualTo(" ".repeat(18) + "[/a/soup.txt, 2.0 KiB]");
    }

    private static String shown(ChatView line) {
        return ChatLines.of(line, "me", NOON.plusSeconds(60)).getFirst();
    }

    private static ChatView line(String kind, String to, String text, String via, List<String> arrived) {
        return new ChatView("x", NOON, "me", kind, to, text, via, arrived, List.of());
    }

    private int run(String input, String... words) {
        return new Grammar(new Root(), Verbs.all(), () -> typed.node, typed.screen(input)).run(words);
    }

    @picocli.CommandLine.Command(name = "")
    private static final class Root {}
}
