package potluck.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;

class AbsentTest {
    private final Syncing sync = Absent.part(Syncing.class);

    @ParameterizedTest
    @ValueSource(classes = {Sharing.class, Transferring.class, Parcelling.class, Syncing.class})
    void everyCallOfAPartMayFail(Class<?> part) {
        assertThat(part.getDeclaredMethods())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.getExceptionTypes()).contains(IOException.class));
    }

    @Test
    void listsNothing() throws IOException {
        assertThat(sync.pending()).isEmpty();
        assertThat(sync.conflicts()).isEmpty();
        assertThat(sync.history()).isEmpty();
        assertThat(sync.trash()).isEmpty();
        assertThat(Absent.part(Parcelling.class).parcels()).isEmpty();
        assertThat(Absent.part(Parcelling.class).trusted()).isEmpty();
    }

    @Test
    void refusesWhateverWouldDoSomething() {
        Transferring transfers = Absent.part(Transferring.class);
        Sharing shares = Absent.part(Sharing.class);
        assertThatThrownBy(() -> sync.rescan("photos")).satisfies(AbsentTest::isTrackerOnly);
        assertThatThrownBy(() -> sync.branches("photos")).satisfies(AbsentTest::isTrackerOnly);
        assertThatThrownBy(() -> transfers.pause(List.of(1L))).satisfies(AbsentTest::isTrackerOnly);
        assertThatThrownBy(transfers::limits).satisfies(AbsentTest::isTrackerOnly);
        assertThatThrownBy(shares::update).satisfies(AbsentTest::isTrackerOnly);
        assertThatThrownBy(() -> shares.send(List.of("a"), Path.of("b"))).satisfies(AbsentTest::isTrackerOnly);
    }

    @Test
    void isAnObjectLikeOthers() {
        assertThat(sync.toString()).contains("Absent");
    }

    @Test
    void aSilentRoomHearsNothingUntilItIsClosed() throws IOException {
        SilentRoom room = new SilentRoom("ana");
        assertThat(room.chat(7, Duration.ZERO).lines()).isEmpty();
        assertThat(room.chat(7, Duration.ZERO).next()).isEqualTo(7);
        assertThatThrownBy(() -> room.say("Soup?")).satisfies(AbsentTest::isTrackerOnly);
        assertThatThrownBy(() -> room.sayFiles(List.of())).satisfies(AbsentTest::isTrackerOnly);
        assertThatThrownBy(() -> room.readChat(ScriptedNode.NOON)).satisfies(AbsentTest::isTrackerOnly);
        room.close();
        assertThatThrownBy(() -> room.chat(7, Duration.ofSeconds(20)))
                .satisfies(e -> assertThat(Failure.codeOf(e)).isEqualTo("CLOSED"));
    }

    private static void isTrackerOnly(Throwable failure) {
        assertThat(Failure.codeOf(failure)).isEqualTo("TRACKER_ONLY");
    }
}
