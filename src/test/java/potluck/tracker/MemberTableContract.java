package potluck.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static potluck.tracker.Sample.device;
import static potluck.tracker.Sample.member;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import potluck.kit.Failure;
import potluck.kit.Threads;
import potluck.wire.TrackerMessage.Member;

/// What every member table must do.
abstract class MemberTableContract {
    private final Sample.HandClock clock = new Sample.HandClock();
    private MemberTable table;

    abstract MemberTable create(InstantSource clock);

    @BeforeEach
    void fresh() {
        table = create(clock);
    }

    @Test
    void whoeverJoinsIsListedByName() throws IOException {
        table.join(member("Pesho", 1, 1234), 1);
        table.join(member("Gosho", 2, 2314), 1);
        assertThat(table.roster().members()).extracting(Member::user).containsExactly("Gosho", "Pesho");
        assertThat(table.roster().user("Pesho")).contains(member("Pesho", 1, 1234));
        assertThat(table.roster().user("Nobody")).isEqualTo(Optional.empty());
    }

    @Test
    void everyChangeMakesANewVersionAndNothingElseDoes() throws IOException {
        long empty = table.roster().version();
        table.join(member("Pesho", 1, 1234), 1);
        long joined = table.roster().version();
        table.join(member("Pesho", 1, 1234), 2);
        table.renew(device(1), 2);
        assertThat(joined).isGreaterThan(empty);
        assertThat(table.roster().version()).isEqualTo(joined);
        table.leave(device(1), 2);
        assertThat(table.roster().version()).isGreaterThan(joined);
    }

    @Test
    void aNewerEpochReplacesTheOlderAndTheOlderCanNoLongerLeave() throws IOException {
        table.join(member("Pesho", 1, 1234), 5);
        table.join(member("Pesho", 1, 4321), 6);
        assertThat(table.roster().members()).containsExactly(member("Pesho", 1, 4321));
        assertThat(table.leave(device(1), 5)).isFalse();
        assertThat(table.renew(device(1), 5)).isFalse();
        assertThat(table.roster().members()).hasSize(1);
        assertThat(table.leave(device(1), 6)).isTrue();
        assertThat(table.roster().members()).isEmpty();
    }

    @Test
    void sinceWhenAMemberIsHereAndWhenItWasHeardLastIsKnown() throws IOException {
        Instant start = clock.instant();
        table.join(member("Pesho", 1, 1234), 1);
        clock.advance(Duration.ofSeconds(20));
        table.join(member("Gosho", 2, 2314), 1);
        table.renew(device(1), 1);
        clock.advance(Duration.ofSeconds(5));
        table.join(member("Gosho", 2, 9999), 2);
        assertThat(table.attendance())
                .containsExactly(
                        new Attendance(member("Gosho", 2, 9999), start.plusSeconds(20), start.plusSeconds(25)),
                        new Attendance(member("Pesho", 1, 1234), start, start.plusSeconds(20)));
    }

    @Test
    void anOlderEpochIsRefused() throws IOException {
        table.join(member("Pesho", 1, 1234), 5);
        assertFails(() -> table.join(member("Pesho", 1, 99), 4), TrackerFault.STALE);
    }

    @Test
    void aNameIsHereOnlyOnceWhateverItsCase() throws IOException {
        table.join(member("Pesho", 1, 1234), 1);
        assertFails(() -> table.join(member("pesho", 2, 1234), 1), TrackerFault.NAME_TAKEN);
        assertFails(() -> table.join(member("PESHO", 2, 1234), 1), TrackerFault.NAME_TAKEN);
        table.leave(device(1), 1);
        table.join(member("pesho", 2, 1234), 1);
        assertThat(table.roster().members()).hasSize(1);
    }

    @Test
    void aLeaseNotRenewedEnds() throws IOException {
        table.join(member("Pesho", 1, 1234), 1);
        table.join(member("Gosho", 2, 2314), 1);
        clock.advance(Duration.ofSeconds(40));
        assertThat(table.renew(device(2), 1)).isTrue();
        assertThat(table.expire()).isEmpty();
        clock.advance(Duration.ofSeconds(6));
        assertThat(table.expire()).containsExactly(member("Pesho", 1, 1234));
        assertThat(table.renew(device(1), 1)).isFalse();
        assertThat(table.roster().members()).containsExactly(member("Gosho", 2, 2314));
    }

    @Test
    void whatTheDialBackFoundStaysUntilTheAddressChanges() throws IOException {
        table.join(member("Pesho", 1, 1234), 1);
        table.reachable(device(1), 99, true);
        assertThat(reachable()).isFalse();
        table.reachable(device(1), 1234, true);
        assertThat(reachable()).isTrue();
        table.join(member("Pesho", 1, 1234), 2);
        assertThat(reachable()).isTrue();
        table.join(member("Pesho", 1, 1235), 3);
        assertThat(reachable()).isFalse();
    }

    @Test
    void aFullGroupTakesNobodyElseButThoseWhoAreHere() throws IOException {
        for (int i = 0; i < 1000; i++) {
            table.join(new Member("user " + i, "%064x".formatted(i), "10.0.0.1", 1, false), 1);
        }
        Member late = new Member("late", "f".repeat(64), "10.0.0.1", 1, false);
        assertFails(() -> table.join(late, 1), TrackerFault.GROUP_FULL);
        table.join(new Member("user 7", "%064x".formatted(7), "10.0.0.2", 1, false), 2);
        assertThat(table.roster().members()).hasSize(1000);
    }

    @Test
    void manyThreadsJoinAndLeaveWithoutLosingAnyone() throws InterruptedException {
        int threads = 15;
        CountDownLatch done = new CountDownLatch(threads);
        for (int t = 0; t < threads; t++) {
            int own = t;
            Threads.start("joining", () -> {
                comeAndGo(own);
                done.countDown();
            });
        }
        done.await();
        assertThat(table.roster().members()).hasSize(threads);
        assertThat(table.roster().version()).isEqualTo(threads * 199L);
    }

    private void comeAndGo(int digit) {
        try {
            for (int i = 0; i < 99; i++) {
                table.join(member("user " + digit, digit, 1), i);
                table.leave(device(digit), i);
            }
            table.join(member("user " + digit, digit, 1), 100);
        } catch (Failure e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean reachable() {
        return table.roster().members().getFirst().reachable();
    }

    private static void assertFails(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, TrackerFault code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code.name()));
    }
}
