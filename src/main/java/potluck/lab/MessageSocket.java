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
import java.util.concurrent.TimeUnit;
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
    private static final Duration WHOLE = Duration.ofSeconds(20);

    private final Duration whole;

    MessageSocket() {
        this(WHOLE);
    }

    /// @param whole how long a message may take that has begun
    MessageSocket(Duration whole) {
        this.whole = whole;
    }

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

    /// The next message; empty when the other side has ended the connection after a whole one. However long the
    /// first byte may take (`setSoTimeout`), the rest has to follow within twenty seconds.
    ///
    /// @throws Failure `MESSAGE_TOO_LONG` before any memory is taken, `MESSAGE_CUT`, `MESSAGE_SLOW`,
    /// `MESSAGE_NOT_TEXT`
    @Override
    public Optional<String> receive() throws IOException {
        int first = getInputStream().read();
        if (first < 0) {
            return Optional.empty();
        }
        int patience = getSoTimeout();
        long deadline = System.nanoTime() + whole.toNanos();
        byte[] rest = read(Integer.BYTES - 1, deadline);
        int length =
                ByteBuffer.allocate(Integer.BYTES).put((byte) first).put(rest).getInt(0);
        requireLength(length);
        byte[] body = read(length, deadline);
        setSoTimeout(patience);
        return Optional.of(text(body));
    }

    /// As many bytes as that, or none at all.
    private byte[] read(int count, long deadline) throws IOException {
        byte[] bytes = new byte[count];
        int there = 0;
        while (there < count) {
            int more = read(bytes, there, deadline);
            if (more < 0) {
                throw Failure.of(LabFault.MESSAGE_CUT);
            }
            there += more;
        }
        return bytes;
    }

    private int read(byte[] bytes, int from, long deadline) throws IOException {
        try {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new SocketTimeoutException();
            }
            setSoTimeout((int) left);
            return getInputStream().read(bytes, from, bytes.length - from);
        } catch (SocketTimeoutException e) {
            throw Failure.because(e, LabFault.MESSAGE_SLOW, whole.toSeconds());
        }
    }

    private static void requireLength(int length) throws Failure {
        if (length < 0 || length > LONGEST) {
            throw Failure.of(LabFault.MESSAGE_TOO_LONG, Integer.toUnsignedString(length), LONGEST);
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
