package potluck.identity.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.identity.Failures.assertFails;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.IdentityFault;
import potluck.identity.Membership;
import potluck.identity.SecureListener;
import potluck.identity.TestGroup;
import potluck.kit.ClosedPort;
import potluck.kit.Lifecycle;
import potluck.kit.Log;

@Timeout(60)
class TlsListenerTest {
    @TempDir
    Path folder;

    private final Lifecycle opened = new Lifecycle();
    private TlsNetwork network;

    @BeforeEach
    void enrol() throws IOException {
        Membership ana = new TestGroup(folder).tracker("Ana");
        network = new TlsNetwork(ana, Log.silent());
    }

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    @Test
    void afterTwentyBusyPortsItGivesUp() throws Exception {
        int first = twentyBusyPorts();
        assertThat(assertFails(IdentityFault.PORTS_BUSY, () -> network.listen(first, new Doors()))
                        .sentence())
                .contains(String.valueOf(first), String.valueOf(first + 19));
    }

    @Test
    void theHighestPortsAreNotOverrun() throws Exception {
        SecureListener last = opened.own(network.listen(65_530, new Doors()));
        assertThat(last.port()).isBetween(65_530, 65_535);
    }

    @Test
    void aClosedPortIsFreeAgain() throws Exception {
        SecureListener door = network.listen(ClosedPort.chosen(), new Doors());
        door.close();
        door.close();
        assertFails(IdentityFault.CONNECT_REFUSED, () -> network.dial(Doors.at(door), Duration.ofSeconds(5)));
        try (ServerSocket again = new ServerSocket()) {
            again.bind(new InetSocketAddress(door.port()));
        }
    }

    private int twentyBusyPorts() throws IOException {
        for (int first = 21_000; first < 60_000; first += 20) {
            if (takeTwenty(first)) {
                return first;
            }
        }
        throw new IOException("no twenty ports in a row are free");
    }

    private boolean takeTwenty(int first) throws IOException {
        Lifecycle taken = new Lifecycle();
        try {
            for (int port = first; port < first + 20; port++) {
                taken.own(new ServerSocket()).bind(new InetSocketAddress(port));
            }
            opened.own(taken);
            return true;
        } catch (BindException e) {
            taken.close();
            return false;
        }
    }
}
