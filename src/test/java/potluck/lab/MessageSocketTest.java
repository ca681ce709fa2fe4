package potluck.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.identity.Failures;
import potluck.identity.IdentityFault;
import potluck.kit.ClosedPort;

/// Messages with a header of fixed length, over a real connection.
@Timeout(30)
class MessageSocketTest {
    private Door door;
    private MessageSocket left;
    private MessageSocket right;

    @BeforeEach
    void connect() throws IOException {
        door = Door.open(new Terms(0, false, 1, Duration.ofMinutes(1)), new Notes().journal());
        left = MessageSocket.dial(new InetSocketAddress("localhost", door.getLocalPort()));
        right = door.accept();
        right.setSoTimeout(20_000);
    }

    @AfterEach
    void close() throws IOException {
        left.close();
        right.close();
        door.close();
    }

    @Test
    void manyMessagesTravelInBothDirections() throws IOException {
        for (String text :
                new String[] {"hello", "", "две\nстроки", "\uD83D\uDE00", "x".repeat(MessageSocket.LONGEST)}) {
            left.send(text);
            assertThat(right.receive()).contains(text);
            right.send(text + "!".repeat(text.length() % 2));
            assertThat(left.receive()).contains(text + "!".repeat(text.length() % 2));
        }
    }

    @Test
    void theHeaderIsFourBytesWithTheLengthOfTheTextInUtf8() throws IOException {
        left.send("Ю!");
        assertThat(right.getInputStream().readNBytes(7))
                .isEqualTo(HexFormat.of().parseHex("00000003d0ae21"));
    }

    @Test
    void aMessageMayArriveByteByByte() throws IOException {
        for (byte one : HexFormat.of().parseHex("00000003d0ae21")) {
            left.getOutputStream().write(one);
        }
        assertThat(right.receive()).contains("Ю!");
    }

    @Test
    void anEndBetweenMessagesIsAnEnd() throws IOException {
        left.send("last");
        left.shutdownOutput();
        assertThat(right.receive()).contains("last");
        assertThat(right.receive()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "000000", "00000003", "00000003d0ae"})
    void anEndWithinAMessageIsAFailure(String bytes) throws IOException {
        raw(bytes);
        left.shutdownOutput();
        Failures.assertFails(LabFault.MESSAGE_CUT, right::receive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00010001", "7fffffff", "80000000", "ffffffff", "47455420"})
    void aLengthBeyondTheLimitIsRefusedBeforeAnythingIsRead(String header) throws IOException {
        raw(header);
        Failures.assertFails(LabFault.MESSAGE_TOO_LONG, right::receive);
    }

    @Test
    void aMessageThatHasBegunMayNotTakeForEver() throws IOException {
        try (MessageSocket hasty = new MessageSocket(Duration.ofMillis(100))) {
            hasty.connect(door.getLocalSocketAddress());
            try (MessageSocket slow = door.accept()) {
                slow.getOutputStream().write(new byte[] {0, 0, 0, 5, 'h'});
                Failures.assertFails(LabFault.MESSAGE_SLOW, hasty::receive);
            }
        }
    }

    @Test
    void whoIsSilentBetweenMessagesIsNotSlow() throws IOException {
        left.setSoTimeout(12_345);
        right.send("one");
        assertThat(left.receive()).contains("one");
        assertThat(left.getSoTimeout()).isEqualTo(12_345);
    }

    @Test
    void whatIsNotTextIsRefused() throws IOException {
        raw("00000002c328");
        Failures.assertFails(LabFault.MESSAGE_NOT_TEXT, right::receive);
    }

    @Test
    void nothingLongerThanTheLimitIsSent() throws IOException {
        Failures.assertFails(LabFault.MESSAGE_TOO_LONG, () -> left.send("ю".repeat(MessageSocket.LONGEST / 2 + 1)));
        left.send("still fine");
        assertThat(right.receive()).contains("still fine");
    }

    @Test
    void aPortWhereNobodyListensIsExplained() throws IOException {
        try (ClosedPort nobody = new ClosedPort()) {
            Failures.assertFails(IdentityFault.CONNECT_REFUSED, () -> MessageSocket.dial(nobody.address()));
        }
        Failures.assertFails(
                IdentityFault.UNREACHABLE,
                () -> MessageSocket.dial(InetSocketAddress.createUnresolved("no such host.invalid", 5555)));
    }

    private void raw(String hex) throws IOException {
        left.getOutputStream().write(HexFormat.of().parseHex(hex));
    }
}
