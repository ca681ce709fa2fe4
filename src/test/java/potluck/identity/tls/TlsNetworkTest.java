package potluck.identity.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.Membership;
import potluck.identity.SecureListener;
import potluck.identity.SecureStream;
import potluck.identity.TestGroup;
import potluck.kit.Log;

@Timeout(30)
class TlsNetworkTest {
    @TempDir
    Path folder;

    private TestGroup group;
    private Membership ana;
    private Membership boris;
    private final BlockingQueue<SecureStream> received = new LinkedBlockingQueue<>();

    @BeforeEach
    void enrol() throws IOException {
        group = new TestGroup(folder);
        ana = group.member("Ana");
        boris = group.member("Boris");
    }

    @Test
    void membersReachEachOtherAndKnowWhoItIs() throws Exception {
        try (SecureListener door = new TlsNetwork(ana, Log.silent()).listen(0, received::add);
                SecureStream near = new TlsNetwork(boris, Log.silent()).dial(at(door), Duration.ofSeconds(10));
                SecureStream far = received.poll(10, TimeUnit.SECONDS)) {
            assertThat(near.credentials()).isEqualTo(ana.credentials());
            assertThat(far.credentials()).isEqualTo(boris.credentials());
            near.out().write("hello".getBytes(StandardCharsets.UTF_8));
            assertThat(far.in().readNBytes(5)).asString(StandardCharsets.UTF_8).isEqualTo("hello");
        }
    }

    private static InetSocketAddress at(SecureListener door) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port());
    }
}
