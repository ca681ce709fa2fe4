package potluck.identity.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.Membership;
import potluck.identity.SecureListener;
import potluck.identity.TestGroup;
import potluck.kit.Lifecycle;
import potluck.kit.Log;

/// Whoever connects and then dawdles.
@Timeout(60)
class SlowStrangersTest {
    @TempDir
    Path folder;

    private final Lifecycle opened = new Lifecycle();
    private final Doors doors = new Doors();
    private TestGroup group;
    private Membership ana;

    @BeforeEach
    void enrol() throws IOException {
        group = new TestGroup(folder);
        ana = group.tracker("Ana");
    }

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    @Test
    void theyDoNotKeepMembersOut() throws Exception {
        SecureListener door = listen(Duration.ofMinutes(1));
        for (int i = 0; i < 100; i++) {
            Socket idle = connectFrom("127.0.0.2", door);
            if (i % 2 == 0) {
                idle.getOutputStream().write(Tls.FIRST_BYTE);
            }
        }
        TlsNetwork his = new TlsNetwork(group.member("Boris"), Log.silent());
        opened.own(his.dial(Doors.at(door), Duration.ofSeconds(20)));
        assertThat(doors.members.poll(20, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void theyAreClosedWhenTheirTimeIsOver() throws Exception {
        SecureListener door = listen(Duration.ofSeconds(2));
        Socket idle = connectFrom("127.0.0.1", door);
        Socket begun = connectFrom("127.0.0.1", door);
        begun.getOutputStream().write(new byte[] {Tls.FIRST_BYTE, 3, 1});
        assertThat(idle.getInputStream().read()).isEqualTo(-1);
        assertThat(begun.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void aStrangersVisitEndsWithItsReception() throws Exception {
        SecureListener door = listen(Duration.ofSeconds(20));
        JoinStream stream = opened.own(new JoinClient().dial(Doors.at(door), Duration.ofSeconds(20)));
        assertThat(stream.in().readAllBytes()).asString().isEqualTo(Doors.STRANGER);
        assertThat(stream.tracker()).isEqualTo(ana.certificate());
    }

    private SecureListener listen(Duration patience) throws IOException {
        var context = Tls.context(ana.keyManager(), ana.trustManager());
        Greeter greeter = new Greeter(ana, context, doors, patience, Log.silent());
        return opened.own(TlsListener.open(0, greeter, Log.silent()));
    }

    private Socket connectFrom(String source, SecureListener door) throws IOException {
        try {
            Socket socket =
                    new Socket(InetAddress.getByName("127.0.0.1"), door.port(), InetAddress.getByName(source), 0);
            socket.setSoTimeout(20_000);
            return opened.own(socket);
        } catch (BindException e) {
            return abort("this system has no address " + source);
        }
    }
}
