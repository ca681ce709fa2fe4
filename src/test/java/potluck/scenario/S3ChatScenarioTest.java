package potluck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Failure;
import potluck.node.ChatView;
import potluck.node.Chatting;
import potluck.node.Node;

/// Seed S3.8: many users chat.
@Timeout(120)
class S3ChatScenarioTest {
    @TempDir
    private Path folder;

    private Group group;

    @BeforeEach
    void open() {
        group = new Group(folder);
    }

    @AfterEach
    void close() throws IOException {
        group.close();
    }

    @Test
    void s3_8_aGroupChatsAndTheHistorySurvivesARestart() throws IOException {
        Node host = group.host("Host");
        String invite = Group.invite(host);
        Node ana = group.join("Ana", invite);
        Node boris = group.join("Boris", invite);
        Group.awaitMembers(boris, "Ana", "Boris", "Host");
        Group.awaitMembers(ana, "Ana", "Boris", "Host");
        ana.chat().say("Суп готов");
        ana.chat().say("/msg Boris and there is cake");
        await(host, lines -> lines.size() == 1);
        List<ChatView> heard = await(boris, lines -> lines.size() == 2);
        assertThat(heard).extracting(ChatView::text).containsExactly("Суп готов", "and there is cake");
        assertThat(heard).extracting(ChatView::user).containsOnly("Ana");
        await(ana, lines -> lines.getFirst().arrived().equals(List.of("Boris", "Host")));
        group.end("Boris");
        ana.chat().say("where are you?");
        Node again = group.join("Boris", invite);
        assertThat(await(
                        again,
                        lines -> lines.size() == 3 && lines.getLast().via().isEmpty()))
                .extracting(ChatView::text)
                .containsExactly("Суп готов", "and there is cake", "where are you?");
        assertThatThrownBy(() -> ana.chat().say("/nonsense"))
                .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo("CHAT_UNKNOWN_COMMAND"));
        assertThat(ana.chat().say("/browse Host")).isEqualTo(new Chatting.ChatAnswer("BROWSE", "Host"));
        assertThat(host.chat().say("/invite").argument()).startsWith("potluck://");
        assertThat(group.log("Ana")).contains("UDP port").doesNotContain("cake");
    }

    @Test
    void aFileThatIsOfferedInTheChatIsDownloadedFromItsLine() throws IOException {
        Node host = group.host("Host");
        Node ana = group.join("Ana", Group.invite(host));
        Group.awaitMembers(host, "Ana", "Host");
        byte[] content = "Leek and potatoes".getBytes(StandardCharsets.UTF_8);
        host.chat().sayFiles(List.of(group.file("Host", "soup.txt", content)));
        ChatView line = await(ana, lines -> lines.size() == 1).getFirst();
        ChatView.Attachment soup = line.files().getFirst();
        assertThat(soup.size()).isEqualTo(content.length);
        Group.awaitFiles(
                ana,
                "soup",
                files -> !files.isEmpty() && !files.getFirst().contentId().isEmpty());
        Path got = Files.createDirectories(folder.resolve("got"));
        assertThat(Group.ended(ana, ana.shares().download(line.user(), soup.path(), got))
                        .state())
                .isEqualTo("DONE");
        assertThat(got.resolve("soup.txt")).hasBinaryContent(content);
        assertThatThrownBy(() -> host.chat().sayFiles(List.of(folder)))
                .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo("CHAT_NO_FILES"));
    }

    private static List<ChatView> await(Node node, Predicate<List<ChatView>> wanted) throws IOException {
        long deadline = System.nanoTime() + Group.PATIENCE.toNanos();
        Chatting.ChatPage page = node.chat().chat(0, Duration.ZERO);
        while (!wanted.test(page.lines())) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not so after " + Group.PATIENCE + ": " + page.lines());
            }
            node.chat().chat(page.next(), Duration.ofSeconds(1));
            page = node.chat().chat(0, Duration.ZERO);
        }
        return page.lines();
    }
}
