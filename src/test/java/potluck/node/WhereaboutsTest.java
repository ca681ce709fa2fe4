package potluck.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Log;

/// What a device remembers of where its tracker was.
class WhereaboutsTest {
    private static final InetSocketAddress GIVEN = at("192.0.2.1", 4444);

    @TempDir
    private Path group;

    private static InetSocketAddress at(String host, int port) {
        return InetSocketAddress.createUnresolved(host, port);
    }

    private Whereabouts whereabouts() {
        return Whereabouts.in(group, Log.silent());
    }

    @Test
    void whatWasGivenIsTriedFirstThenTheLatest() {
        assertThat(whereabouts().after(List.of(GIVEN))).containsExactly(GIVEN);
        whereabouts().keep(at("192.0.2.1", 4500));
        whereabouts().keep(new InetSocketAddress("fd00::2", 4501));
        whereabouts().keep(GIVEN);
        assertThat(whereabouts().after(List.of(GIVEN)))
                .containsExactly(GIVEN, at("fd00:0:0:0:0:0:0:2", 4501), at("192.0.2.1", 4500));
    }

    @Test
    void onlyTheLatestFewAreKept() {
        for (int port = 1; port <= 9; port++) {
            whereabouts().keep(at("host", port));
            whereabouts().keep(at("host", port));
        }
        assertThat(whereabouts().after(List.of()))
                .containsExactly(at("host", 9), at("host", 8), at("host", 7), at("host", 6));
    }

    @Test
    void aDamagedFileHidesNothingThatWasGiven() throws IOException {
        Files.write(group.resolve("tracker.txt"), new byte[] {(byte) 0xFF, 10, 'x'});
        assertThat(whereabouts().after(List.of(GIVEN))).containsExactly(GIVEN);
        whereabouts().keep(at("host", 7));
        assertThat(whereabouts().after(List.of())).containsExactly(at("host", 7));
    }
}
