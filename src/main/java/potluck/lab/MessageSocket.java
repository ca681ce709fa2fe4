package potluck.lab;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import potluck.identity.Addresses;
import potluck.identity.IdentityFault;
import potluck.kit.Failure;

/// A socket that also sends and receives whole text messages: a header of four bytes, big-endian, with the length in
/// bytes, then so many bytes of UTF-8.
///
/// ```
///    0        4
///    | length | text in UTF-8 … |
/// ```
/// One thread may send while another receives.
public final class MessageSocket extends Socket implements Talk {
    /// The longest message, in bytes.
    public static final int LONGEST = 64 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(5);

    MessageSocket() {}

    /// A socket connected to `server`.
    ///
    /// @throws Failure `CONNECT_REFUSED`, `CONNECT_TIMED_OUT`, `UNREACHABLE`
    public static MessageSocket dial(InetSocketAddress server) throws Failure {
        String where = Addresses.text(server);
        MessageSocket socket = new MessageSocket();
        try {
            InetSocketAddress resolved = new InetSocketAddress(server.getHostString(), server.getPort());
            socket.connect(resolved, (int) CONNECT.toMillis());
            return socket;
        } catch (SocketTimeoutException e) {
            throw Failure.because(e, IdentityFault.CONNECT_TIMED_OUT, where, CONNECT.toMillis());
        } catch (ConnectException e) {
            throw Failure.because(e, IdentityFault.CONNECT_REFUSED, where);
        } catch (IOException e) {
            throw Failure.because(e, IdentityFault.UNREACHABLE, where, Failure.sentenceOf(e));
        }
    }

    /// Sends header and text in one piece.
    ///
    /// @throws Failure `MESSAGE_TOO_LONG`
    @Override
    public void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        requireLength(bytes.length);
        byte[] message = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
        getOutputStream().write(message);
    }

    /// The next message; empty when the other side has ended the connection after a whole one.
    ///
    /// @throws Failure `MESSAGE_TOO_LONG` before any memory is taken, `MESSAGE_CUT`, `MESSAGE_NOT_TEXT`
    @Override
    public Optional<String> receive() throws IOException {
        byte[] header = getInputStream().readNBytes(Integer.BYTES);
        if (header.length == 0) {
            return Optional.empty();
        }
        requireWhole(header.length == Integer.BYTES);
        int length = ByteBuffer.wrap(header).getInt();
        requireLength(length);
        byte[] body = getInputStream().readNBytes(length);
        requireWhole(body.length == length);
        return Optional.of(text(body));
    }

    private static void requireLength(int length) throws Failure {
        if (length < 0 || length > LONGEST) {
            throw Failure.of(LabFault.MESSAGE_TOO_LONG, Integer.toUnsignedString(length), LONGEST);
        }
    }

    private static void requireWhole(boolean whole) throws Failure {
        if (!whole) {
            throw Failure.of(LabFault.MESSAGE_CUT);
        }
    }

    private static String text(byte[] bytes) throws Failure {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Failure.because(e, LabFault.MESSAGE_NOT_TEXT);
        }
    }
}
