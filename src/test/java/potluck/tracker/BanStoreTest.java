package potluck.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static potluck.tracker.Sample.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Failure;

/// Who is kept out, as it lies on disk.
class BanStoreTest {
    @TempDir
    private Path group;

    private final Sample.HandClock clock = new Sample.HandClock();
    private BanStore store;

    @BeforeEach
    void open() throws IOException {
        store = BanStore.open(group, clock);
    }

    private Ban ban(String user, int device, Duration length) {
        return new Ban(user, device(device), Ban.end(clock.instant(), length));
    }

    @Test
    void aBanIsKeptOverARestartUntilItIsOver() throws IOException {
        Ban ban = ban("Pesho  от – село", 1, Duration.ofMinutes(30));
        store.put(ban);
        BanStore again = BanStore.open(group, clock);
        assertThat(again.list()).containsExactly(ban);
        assertThatThrownBy(() -> again.require(device(1)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("2030-01-01T00:30:00Z");
        again.require(device(2));
        clock.advance(Duration.ofMinutes(30));
        again.require(device(1));
        assertThat(again.list()).isEmpty();
        assertThat(again.of(device(1))).isEmpty();
        assertThat(again.lift(device(1))).as("it was over").isFalse();
    }

    @Test
    void forEverIsUntilItIsLifted() throws IOException {
        store.put(ban("Pesho", 1, Duration.ZERO));
        clock.advance(Duration.ofDays(100_000));
        assertThatThrownBy(() -> store.require(device(1)))
                .satisfies(why -> assertThat(Failure.codeOf(why)).isEqualTo("BANNED_FOR_GOOD"));
        assertThat(store.lift(device(1))).isTrue();
        store.require(device(1));
        assertThat(BanStore.open(group, clock).list()).isEmpty();
    }

    @Test
    void aLaterBanReplacesTheEarlierAndTheNextToEndIsFirst() throws IOException {
        store.put(ban("Pesho", 1, Duration.ofDays(7)));
        store.put(ban("Gosho", 2, Duration.ofHours(12)));
        store.put(ban("Pesho", 1, Duration.ofMinutes(1)));
        assertThat(store.list()).extracting(Ban::user).containsExactly("Pesho", "Gosho");
        assertThat(BanStore.open(group, clock).list()).isEqualTo(store.list());
    }

    @Test
    void whatIsOverLeavesTheFileWithTheNextChange() throws IOException {
        store.put(ban("Pesho", 1, Duration.ofMinutes(1)));
        clock.advance(Duration.ofMinutes(2));
        store.put(ban("Gosho", 2, Duration.ofHours(12)));
        assertThat(group.resolve("bans.txt")).content().doesNotContain("Pesho").contains("Gosho");
    }

    @Test
    void noLengthIsTooLong() {
        Instant now = clock.instant();
        assertThat(Ban.end(now, Duration.ofSeconds(1L << 53))).isEqualTo(Ban.FOREVER);
        assertThat(Ban.end(now, Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Ban.FOREVER);
        assertThat(Ban.end(now, Duration.ofDays(7))).isEqualTo(now.plus(Duration.ofDays(7)));
    }

    @Test
    void aDamagedFileStopsTheTrackerRatherThanLettingEverybodyIn() throws IOException {
        for (String line : new String[] {
            "nonsense", device(1).hex() + " tomorrow Pesho", device(1).hex(), "zz 2030-01-01T00:00:00Z Pesho"
        }) {
            Files.writeString(group.resolve("bans.txt"), line + "\n");
            assertThatThrownBy(() -> BanStore.open(group, clock))
                    .as(line)
                    .satisfies(why -> assertThat(Failure.codeOf(why)).isEqualTo("GROUP_DAMAGED"));
        }
    }
}
