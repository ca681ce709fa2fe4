package potluck.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.MemoryWorld;
import potluck.kit.Failure;
import potluck.kit.Lifecycle;
import potluck.kit.Log;
import potluck.peer.Link;
import potluck.wire.ChatMessage;
import potluck.wire.ChatMessage.Line;
import potluck.wire.ChatMessage.Open;
import potluck.wire.ChatMessage.Say;
import potluck.wire.ChatMessage.Words;

@Timeout(120)
class ChatRoomTest {
    @TempDir
    Path folder;

    private final MemoryWorld world = new MemoryWorld();
    private final Lifecycle opened = new Lifecycle();

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    @Test
    void everyoneHearsWhatOneSays() throws Exception {
        ChatDevice ana = device("ana");
        ChatDevice boris = device("boris");
        ChatDevice carol = device("carol");
        ana.meet(boris);
        ana.meet(carol);
        boris.meet(carol);
        ana.say("hello\u001b[31m");
        boris.awaitTexts(1);
        boris.say("hello ana");
        assertThat(carol.awaitTexts(2)).containsExactlyInAnyOrder("hello[31m", "hello ana");
        assertThat(ana.awaitTexts(2)).containsExactly("hello[31m", "hello ana");
        assertThat(ana.await(lines -> lines.getFirst().arrived().size() == 2)
                        .getFirst()
                        .arrived())
                .containsExactly("boris", "carol");
        assertThat(boris.await(lines -> lines.size() == 2).getFirst().line().user())
                .isEqualTo("ana");
    }

    @Test
    void whatIsSaidToOneReachesNobodyElse() throws Exception {
        ChatDevice ana = device("ana");
        ChatDevice boris = device("boris");
        ChatDevice carol = device("carol");
        ana.meet(boris);
        ana.meet(carol);
        ana.room.say(new Saying(Saying.TEXT, "boris", "psst", List.of()));
        ana.say("for all");
        assertThat(boris.awaitTexts(2)).containsExactly("psst", "for all");
        assertThat(carol.awaitTexts(1)).containsExactly("for all");
    }

    @Test
    void whatWasSaidAloneArrivesInOrderWhenSomebodyComes() throws Exception {
        ChatDevice ana = device("ana");
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            said.add("line " + i);
            ana.say("line " + i);
        }
        assertThat(ana.await(lines -> lines.size() == 40).getFirst().arrived()).isEmpty();
        ChatDevice boris = device("boris");
        boris.meet(ana);
        assertThat(boris.await(lines -> lines.size() == 40
                        && lines.stream().allMatch(line -> line.via().isEmpty())))
                .extracting(line -> line.line().words().text())
                .containsExactlyElementsOf(said);
        ana.await(lines -> lines.stream().allMatch(line -> line.arrived().equals(List.of("boris"))));
    }

    @Test
    void aNewcomerIsToldWhatThoseSaidWhoHaveLeft() throws Exception {
        ChatDevice ana = device("ana");
        ChatDevice boris = device("boris");
        Link link = ana.meet(boris);
        ana.say("I must go");
        ana.room.say(new Saying(Saying.TEXT, "boris", "private", List.of()));
        boris.awaitTexts(2);
        link.close();
        ChatDevice carol = device("carol");
        carol.meet(boris);
        ChatLine told = carol.await(lines -> lines.size() == 1).getFirst();
        assertThat(told.line().user()).isEqualTo("ana");
        assertThat(told.line().words().text()).isEqualTo("I must go");
        assertThat(told.via()).isEqualTo("boris");
        carol.meet(ana);
        carol.await(lines -> lines.size() == 1 && lines.getFirst().via().isEmpty());
    }

    @Test
    void aRestartKeepsTheHistoryAndNothingIsHeardTwice() throws Exception {
        ChatDevice ana = device("ana");
        ChatDevice boris = new ChatDevice(world, "boris", folder.resolve("boris"));
        ana.meet(boris);
        ana.say("one");
        boris.awaitTexts(1);
        boris.say("two");
        boris.awaitTexts(2);
        ana.await(lines -> lines.size() == 2 && !lines.getFirst().arrived().isEmpty());
        boris.close();
        ana.awaitNoLinks();
        ana.say("three");
        ChatDevice again = opened.own(new ChatDevice(boris.network, folder.resolve("boris")));
        assertThat(again.awaitTexts(2)).containsExactly("one", "two");
        again.meet(ana);
        again.say("four");
        assertThat(again.awaitTexts(4)).containsExactlyInAnyOrder("one", "two", "three", "four");
        assertThat(ana.awaitTexts(4)).containsExactly("one", "two", "three", "four");
        ana.say("five");
        assertThat(again.awaitTexts(5)).hasSize(5).last().isEqualTo("five");
    }

    @Test
    void theIgnoredAreNotHeardUntilTheyAreAgain() throws Exception {
        ChatDevice ana = device("ana");
        ChatDevice boris = device("boris");
        boris.meet(ana);
        assertThat(boris.room.ignore("ana")).isTrue();
        ana.say("unheard");
        ana.await(lines -> !lines.getFirst().arrived().isEmpty());
        assertThat(boris.room.ignore("ana")).isFalse();
        ana.say("heard");
        assertThat(boris.awaitTexts(1)).containsExactly("heard");
    }

    @Test
    void whoSaysTooMuchAtOnceIsHeldBackHere() throws Exception {
        ChatDevice ana = device("ana");
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) {
                        ana.say("spam");
                    }
                })
                .isInstanceOfSatisfying(
                        Failure.class,
                        e -> assertThat(e.is(ChatFault.CHAT_TOO_FAST)).isTrue());
    }

    @Test
    void nobodyCanFloodOrSpeakForOthers() throws Exception {
        ChatDevice ana = device("ana");
        ChatDevice mallory = device("mallory");
        Link link = mallory.meet(ana);
        link.tell(new Open(new byte[32], 0, 0, 1L << 53));
        long now = System.currentTimeMillis();
        link.tell(new Say(1, new Words(now, now, "text", "boris", "not for ana", List.of())));
        link.tell(new Say(2, new Words(now, now, "text", "", "same number", List.of())));
        link.tell(new Say(3, new Words(now + 1, 1L << 53, "nonsense", "", "from the future", List.of())));
        for (int i = 4; i < 900; i++) {
            link.tell(new Say(i, new Words(now + i, now, "text", "", "flood", List.of())));
        }
        ana.say("still here");
        List<ChatLine> lines = ana.await(all -> ChatDevice.texts(all).contains("still here") && all.size() > 300);
        assertThat(lines).hasSizeLessThan(890);
        assertThat(lines).extracting(line -> line.line().user()).containsOnly("ana", "mallory");
        assertThat(ChatDevice.texts(lines)).doesNotContain("not for ana", "same number");
        assertThat(lines.getFirst().line().words().at())
                .isLessThan(now + Duration.ofDays(1).toMillis());
    }

    @Test
    void thePastIsToldOnlyOfWhatAllMaySee() throws Exception {
        ChatDevice ana = device("ana");
        ana.say("for all");
        ana.room.say(new Saying(Saying.TEXT, "boris", "for boris", List.of()));
        ChatDevice mallory = device("mallory");
        ChatMessage.Lines past = mallory.meet(ana).ask(new ChatMessage.Past(200), ChatMessage.Lines.class);
        assertThat(past.lines()).extracting(Line::words).extracting(Words::text).containsExactly("for all");
    }

    @Test
    void nobodyIsToldOfUnderANameThatNobodyCanHave() throws Exception {
        Path file = Files.createDirectories(folder.resolve("mallory")).resolve("chat.log");
        try (History forged = History.open(file, "00".repeat(32), Log.silent())) {
            forged.keep(new Line("aa".repeat(32), "\u001b[2J\u202eana", new Words(1, 1, "text", "", "a", List.of())));
            forged.keep(new Line("bb".repeat(32), "boris", new Words(2, 2, "text", "", "b", List.of())));
        }
        ChatDevice carol = device("carol");
        carol.meet(device("mallory"));
        assertThat(carol.await(lines -> !lines.isEmpty()))
                .extracting(line -> line.line().user())
                .containsExactly("boris");
    }

    @Test
    void thePastIsNotToldAgainAndAgain() throws Exception {
        ChatDevice ana = device("ana");
        Link link = device("mallory").meet(ana);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) {
                        link.ask(new ChatMessage.Past(200), ChatMessage.Lines.class);
                    }
                })
                .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo("BUSY"));
    }

    @Test
    void whoLostItsHistoryGivesNumbersThatNobodyHasHeard() throws Exception {
        ChatDevice ana = device("ana");
        long heard = System.currentTimeMillis() + Duration.ofHours(1).toMillis();
        device("boris").meet(ana).tell(new Open(new byte[32], 0, 0, heard));
        device("mallory").meet(ana).tell(new Open(new byte[32], 0, 0, 1L << 53));
        for (int i = 0; i < 30; i++) {
            ana.say("line " + i);
        }
        device("carol").meet(ana);
        ana.await(lines -> lines.getLast().arrived().contains("carol"));
        assertThat(ana.await(lines -> lines.size() == 30)
                        .getLast()
                        .line()
                        .words()
                        .number())
                .isLessThan(heard + 1000);
    }

    private ChatDevice device(String user) throws IOException {
        return opened.own(new ChatDevice(world, user, folder.resolve(user)));
    }
}
