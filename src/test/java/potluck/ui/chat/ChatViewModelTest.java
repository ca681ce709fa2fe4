package potluck.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.node.ChatView;
import potluck.node.ScriptedNode;
import potluck.text.Words;
import potluck.ui.fx.Commands;

class ChatViewModelTest {
    @TempDir
    Path folder;

    private final ScriptedNode node = new ScriptedNode("peer");
    private final Words words = Words.of(Locale.ENGLISH);
    private final List<String> led = new ArrayList<>();
    private ChatViewModel model;

    @BeforeEach
    void open() {
        model = new ChatViewModel(
                node,
                new Commands(Runnable::run, Runnable::run, words),
                words,
                () -> folder.resolve("downloads"),
                new ChatViewModel.Elsewhere(user -> led.add("browse " + user), found -> led.add("find " + found)));
        model.show(node.snapshot());
    }

    @Test
    void whatOthersSaidIsUnreadUntilThePanelIsInFront() {
        feed();
        assertThat(model.unread().get()).isZero();
        node.chat.add(line("late", 600, "ana", "text", "late"));
        feed();
        assertThat(model.unread().get()).isEqualTo(1);
        model.inFront().set(true);
        assertThat(model.unread().get()).isZero();
        assertThat(model.rows()).contains(new ChatRow.Unread());
        assertThat(node.calls).contains("readChat " + ScriptedNode.NOON.plusSeconds(600));
        model.inFront().set(false);
        assertThat(model.rows()).doesNotContain(new ChatRow.Unread());
    }

    @Test
    void whatIsTypedIsSaidAndComesBackWithTheArrowKeys() {
        model.entry().set("hello");
        model.send();
        assertThat(node.calls).contains("say hello");
        assertThat(model.entry().get()).isEmpty();
        model.entry().set("again");
        model.send();
        assertThat(model.older()).isTrue();
        assertThat(model.entry().get()).isEqualTo("again");
        assertThat(model.older()).isTrue();
        assertThat(model.entry().get()).isEqualTo("hello");
        assertThat(model.newer()).isTrue();
        model.entry().set("something else");
        assertThat(model.older()).isFalse();
        assertThat(model.newer()).isFalse();
    }

    @Test
    void nothingIsNotSaid() {
        model.entry().set("  \n ");
        model.send();
        assertThat(node.calls).noneMatch(call -> call.startsWith("say"));
    }

    @Test
    void commandsLeadWhereTheyShould() {
        type("/find soup");
        assertThat(led).containsExactly("find soup");
        type("/help");
        assertThat(model.rows())
                .singleElement()
                .isInstanceOfSatisfying(
                        ChatRow.Note.class, note -> assertThat(note.text()).contains("/msg"));
        feed();
        type("/clear");
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void whatCannotBeSaidComesBackWithTheReason() {
        type("/bogus");
        assertThat(model.notice().get()).contains("/bogus");
        assertThat(model.entry().get()).isEqualTo("/bogus");
    }

    @Test
    void aLineThatNamesThisUserIsNoticed() {
        assertThat(model.mentions(line("a", 0, "ana", "text", "Me: are you there?")))
                .isTrue();
        assertThat(model.mentions(line("a", 0, "ana", "text", "some met me."))).isTrue();
        assertThat(model.mentions(line("a", 0, "ana", "text", "some methods"))).isFalse();
        assertThat(model.mentions(line("a", 0, "me", "text", "me"))).isFalse();
    }

    @Test
    void anEntryCanBeginWithAMemberOrAQuotation() {
        model.mention("ana");
        assertThat(model.entry().get()).isEqualTo("ana: ");
        model.entry().set("thanks");
        model.mention("ana");
        assertThat(model.entry().get()).isEqualTo("thanks ana ");
        model.entry().set("psst");
        model.whisper("ana");
        assertThat(model.entry().get()).isEqualTo("/msg ana psst");
        model.entry().set("");
        model.quote(line("a", 0, "ana", "text", "one\ntwo"));
        assertThat(model.entry().get()).isEqualTo("> ana: one\n> two\n");
    }

    @Test
    void tabCompletesTheOthersNames() {
        model.entry().set("bo");
        assertThat(model.complete(2).text()).isEqualTo("boris: ");
        model.entry().set("m");
        assertThat(model.complete(1).text()).isEqualTo("m");
    }

    @Test
    void aFileOfALineIsDownloaded() {
        ChatView.Attachment file = new ChatView.Attachment("/srv/notes.txt", 12);
        model.download(line("a", 0, "boris", "text", ""), file);
        Path downloads = folder.resolve("downloads");
        assertThat(node.calls).contains("download boris /srv/notes.txt " + downloads);
        assertThat(Files.isDirectory(downloads)).isTrue();
        assertThat(model.notice().get()).isEmpty();
    }

    @Test
    void filesThatAreDroppedInAreOffered() {
        model.attach(List.of());
        model.attach(List.of(folder.resolve("a")));
        assertThat(node.calls.stream().filter(call -> call.startsWith("sayFiles")))
                .containsExactly("sayFiles [" + folder.resolve("a") + "]");
    }

    @Test
    void theLengthIsShownWhenLittleRoomIsLeft() {
        model.entry().set("x");
        assertThat(model.length().getValue()).isEmpty();
        model.entry().set("я".repeat(8000));
        assertThat(model.length().getValue()).isEqualTo("16,000 of 16,384 bytes");
    }

    private void type(String text) {
        model.entry().set(text);
        model.send();
    }

    private void feed() {
        model.show(List.of(node.chat().chat(0, Duration.ZERO)));
    }

    private static ChatView line(String id, long seconds, String user, String kind, String text) {
        Instant at = ScriptedNode.NOON.plusSeconds(seconds);
        return new ChatView(id, at, user, kind, "", text, "", List.of(), List.of());
    }
}
