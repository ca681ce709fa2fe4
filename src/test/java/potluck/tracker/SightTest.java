package potluck.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.tracker.Sample.device;
import static potluck.tracker.Sample.member;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import potluck.kit.Seed;
import potluck.wire.TrackerMessage.GroupInfoOk;
import potluck.wire.TrackerMessage.Member;
import potluck.wire.TrackerMessage.MembersChanged;

class SightTest {
    private final Sight sight = new Sight(new InetSocketAddress("192.0.2.7", 4444));

    @Test
    void aWholeListAndThenItsChanges() {
        assertThat(sight.take(info(3, member("Ana", 1, 10), member("Boris", 2, 20))))
                .isTrue();
        assertThat(sight.take(
                        change(5, List.of(member("Vera", 3, 30)), device(1).hex())))
                .isTrue();
        assertThat(sight.roster().members()).containsExactly(member("Boris", 2, 20), member("Vera", 3, 30));
        assertThat(sight.roster().version()).isEqualTo(5);
    }

    @Test
    void whatIsOlderThanThePictureChangesNothing() {
        sight.take(info(5, member("Ana", 1, 10)));
        assertThat(sight.take(change(5, List.of(), device(1).hex()))).isFalse();
        assertThat(sight.take(change(4, List.of(), device(1).hex()))).isFalse();
        assertThat(sight.take(info(4))).isFalse();
        assertThat(sight.roster().members()).hasSize(1);
    }

    @Test
    void aListOvertakenByAChangeIsAskedForAgain() {
        assertThat(sight.take(change(7, List.of(member("Boris", 2, 20))))).isFalse();
        assertThat(sight.take(info(6, member("Ana", 1, 10)))).isFalse();
        assertThat(sight.take(info(7, member("Ana", 1, 10), member("Boris", 2, 20))))
                .isTrue();
        assertThat(sight.roster().members()).hasSize(2);
    }

    @Test
    void theTrackersOwnMachineIsFoundAtTheTrackersAddress() {
        sight.take(info(1, at("Host", 1, "127.0.0.1"), at("Hostess", 2, "::1"), at("Far", 3, "10.0.0.9")));
        assertThat(sight.roster().members())
                .extracting(Member::host)
                .containsExactlyInAnyOrder("192.0.2.7", "192.0.2.7", "10.0.0.9");
        Sight onTheSameMachine = new Sight(new InetSocketAddress("127.0.0.1", 4444));
        onTheSameMachine.take(info(1, at("Host", 1, "127.0.0.1")));
        assertThat(onTheSameMachine.roster().members().getFirst().host()).isEqualTo("127.0.0.1");
    }

    @Test
    void changesInAnyOrderWithRepairEndInTheTruth() {
        long seed = Seed.get();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Sight seen = new Sight(new InetSocketAddress("192.0.2.7", 4444));
            List<Member> truth = new ArrayList<>();
            seen.take(info(0));
            for (int version = 1; version < 30; version++) {
                List<Member> before = List.copyOf(truth);
                int digit = random.nextInt(1, 8);
                truth.removeIf(one -> one.device().equals(device(digit).hex()));
                if (random.nextBoolean()) {
                    truth.add(member("user " + digit, digit, version));
                }
                String[] gone = before.stream()
                        .map(Member::device)
                        .filter(device ->
                                truth.stream().noneMatch(one -> one.device().equals(device)))
                        .toArray(String[]::new);
                MembersChanged change = change(
                        version,
                        truth.stream().filter(one -> !before.contains(one)).toList(),
                        gone);
                GroupInfoOk whole = info(version, truth.toArray(Member[]::new));
                boolean listFirst = random.nextBoolean();
                if (listFirst) {
                    seen.take(whole);
                }
                seen.take(change);
                if (random.nextInt(4) == 0) {
                    seen.take(whole);
                }
                assertThat(seen.roster().members()).as("seed " + seed).containsExactlyInAnyOrderElementsOf(truth);
            }
        }
    }

    private static Member at(String user, int device, String host) {
        return new Member(user, device(device).hex(), host, 5555, true);
    }

    private static GroupInfoOk info(long version, Member... members) {
        return new GroupInfoOk("Lab", version, 0, List.of(members), List.of(), List.of());
    }

    private static MembersChanged change(long version, List<Member> here, String... gone) {
        return new MembersChanged(version, here, List.of(gone));
    }
}
