package potluck.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import potluck.kit.Log;
import potluck.kit.Subscription;

/// Real multicast on the loopback interface.
class DiscoveryTest {
    private static final String ID = "0123456789abcdef".repeat(4);
    private static final String OTHER_ID = "fedcba9876543210".repeat(4);

    @Test
    void groupsAreHeardWhileTheyAreAnnounced() throws InterruptedException {
        try (NearbyGroups nearby = new NearbyGroups(Reach.LOOPBACK, Log.silent());
                Announcement first = announce("Клас 5 „Б“, стая 2.1", ID, 4444)) {
            nearby.start();
            boolean heard = comes(nearby, groups -> groups.size() == 1);
            assumeTrue(heard, () -> "skipped: no multicast on the loopback interface here: " + nearby.state());
            assertFound(ours(nearby.list()).getFirst());
            assertThat(first.state().works()).isTrue();
            Announcement namesake = announce("Клас 5 „Б“, стая 2.1", OTHER_ID, 4445);
            assertThat(comes(nearby, groups -> groups.size() == 2)).isTrue();
            assertThat(ours(nearby.list()))
                    .extracting(NearbyGroup::fingerprint)
                    .containsExactly(ID.substring(0, 16), OTHER_ID.substring(0, 16));
            namesake.close();
            assertThat(comes(nearby, groups -> groups.size() == 1)).isTrue();
        }
    }

    private static void assertFound(NearbyGroup group) {
        assertThat(group.group()).isEqualTo("Клас 5 „Б“, стая 2.1");
        assertThat(group.fingerprint()).isEqualTo(ID.substring(0, 16));
        assertThat(group.addresses()).isNotEmpty().allSatisfy(address -> {
            assertThat(address.getAddress().isLoopbackAddress()).isTrue();
            assertThat(address.getPort()).isEqualTo(4444);
        });
    }

    /// Others may announce theirs on this computer meanwhile.
    private static List<NearbyGroup> ours(List<NearbyGroup> groups) {
        return groups.stream()
                .filter(group -> ID.startsWith(group.fingerprint()) || OTHER_ID.startsWith(group.fingerprint()))
                .toList();
    }

    private static Announcement announce(String group, String id, int port) {
        Announcement announcement = new Announcement(group, id, port, Reach.LOOPBACK, Log.silent());
        announcement.start();
        return announcement;
    }

    private static boolean comes(NearbyGroups nearby, Predicate<List<NearbyGroup>> expected)
            throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        try (Subscription _ = nearby.changes().subscribe(groups -> {
            if (expected.test(ours(groups))) {
                seen.countDown();
            }
        })) {
            return expected.test(ours(nearby.list())) || seen.await(20, TimeUnit.SECONDS);
        }
    }
}
