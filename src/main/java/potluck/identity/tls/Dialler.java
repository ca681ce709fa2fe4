package potluck.identity.tls;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import potluck.identity.Addresses;
import potluck.identity.IdentityFault;
import potluck.kit.Failure;

/// Connects and shakes hands within a deadline. Any thread; the caller's waits.
record Dialler(SSLContext context, String protocol) {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /// What is done with a connection whose handshake succeeded, still within the deadline.
    interface Then<T> {
        T done(BulkSocket raw, SSLSocket tls) throws IOException;
    }

    /// @throws Failure `CONNECT_REFUSED`, `CONNECT_TIMED_OUT`, `UNREACHABLE`, `NOT_A_MEMBER`
    <T> T dial(InetSocketAddress address, Duration limit, Then<T> then) throws IOException {
        BulkSocket raw = new BulkSocket();
        Deadline deadline = Deadline.over(raw, limit);
        try (deadline) {
            return then.done(raw, connect(raw, address, limit));
        } catch (IOException e) {
            SocketStream.close(raw);
            throw explain(e, address, deadline.hasExpired() ? limit : Duration.ZERO);
        }
    }

    private SSLSocket connect(Socket raw, InetSocketAddress address, Duration limit) throws IOException {
        raw.setOption(StandardSocketOptions.TCP_NODELAY, true);
        Duration wait = limit.compareTo(CONNECT) < 0 ? limit : CONNECT;
        raw.connect(resolved(address), Math.max(1, (int) wait.toMillis()));
        SSLSocket tls = Tls.client(context, raw, protocol);
        tls.startHandshake();
        if (!protocol.equals(tls.getApplicationProtocol())) {
            throw new SSLException("another protocol");
        }
        return tls;
    }

    private static InetSocketAddress resolved(InetSocketAddress address) {
        return address.isUnresolved() ? new InetSocketAddress(address.getHostString(), address.getPort()) : address;
    }

    /// `over` is the whole time that was given, when it is over.
    private static Failure explain(IOException e, InetSocketAddress address, Duration over) {
        String where = Addresses.text(address);
        Failure refusal = refusal(e);
        if (refusal != null) {
            return refusal;
        }
        if (over.isPositive()) {
            return Failure.because(e, IdentityFault.CONNECT_TIMED_OUT, where, seconds(over));
        }
        return switch (e) {
            case SocketTimeoutException _ ->
                Failure.because(e, IdentityFault.CONNECT_TIMED_OUT, where, seconds(CONNECT));
            case ConnectException _ -> Failure.because(e, IdentityFault.CONNECT_REFUSED, where);
            case SSLException _ ->
                Failure.because(e, IdentityFault.NOT_A_MEMBER, where, "it speaks no Potluck of this kind");
            default -> Failure.because(e, IdentityFault.UNREACHABLE, where, String.valueOf(e.getMessage()));
        };
    }

    /// Whole ones, at least one.
    private static long seconds(Duration time) {
        return Math.max(1, time.toSeconds());
    }

    /// What the check of the certificate said, which TLS wraps.
    private static @Nullable Failure refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure refusal) {
                return refusal;
            }
        }
        return null;
    }
}
