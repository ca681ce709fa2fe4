package potluck.identity.tls;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import potluck.identity.IdentityFault;
import potluck.identity.Membership;
import potluck.identity.Reception;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Threads;

/// Finds out who has connected and hands them on; a virtual thread for each. Who is not wanted hears nothing.
final class Greeter {
    private static final Duration STRANGER = Duration.ofSeconds(30);

    private final Membership membership;
    private final SSLContext context;
    private final Reception reception;
    private final Duration patience;
    private final Admission admission = new Admission();
    private final Log log;

    /// @param patience how long waiting for a place, and then the handshake, may take
    Greeter(Membership membership, SSLContext context, Reception reception, Duration patience, Log log) {
        this.membership = membership;
        this.context = context;
        this.reception = reception;
        this.patience = patience;
        this.log = log;
    }

    void greet(BulkSocket raw) {
        Threads.start("greet", () -> {
            InetSocketAddress address = (InetSocketAddress) raw.getRemoteSocketAddress();
            try {
                admit(raw, address).run();
            } catch (IOException e) {
                SocketStream.close(raw);
                log.warn("", "Refused {}: {}", address, String.valueOf(e.getMessage()));
            } catch (InterruptedException e) {
                SocketStream.close(raw);
            }
        });
    }

    /// What is left to do once the place among the unproven is free again.
    private Runnable admit(BulkSocket raw, InetSocketAddress address) throws IOException, InterruptedException {
        if (!admission.enter(address.getAddress(), patience)) {
            throw new IOException("too many connections that prove nothing");
        }
        try {
            raw.setTcpNoDelay(true);
            return identify(raw, address);
        } finally {
            admission.leave(address.getAddress());
        }
    }

    private Runnable identify(BulkSocket raw, InetSocketAddress address) throws IOException {
        SSLSocket tls;
        try (Deadline _ = Deadline.over(raw, patience)) {
            int first = raw.getInputStream().read();
            if (first < 0) {
                throw new EOFException("closed at once");
            }
            if (first != Tls.FIRST_BYTE) {
                SocketStream plain = SocketStream.plain(raw, first);
                return () -> reception.plain(plain, address);
            }
            tls = Tls.server(context, raw, new ByteArrayInputStream(new byte[] {(byte) first}));
            tls.startHandshake();
        }
        switch (tls.getApplicationProtocol()) {
            case Tls.MEMBER -> {
                TlsStream member = TlsStream.prove(raw, tls, membership);
                return () -> reception.member(member);
            }
            case Tls.JOIN -> receive(SocketStream.secure(raw, tls), address);
            default -> throw Failure.of(IdentityFault.NOT_A_MEMBER, "The other side", "it names no protocol");
        }
        return () -> {};
    }

    private void receive(SocketStream stranger, InetSocketAddress address) {
        try (stranger;
                Deadline _ = Deadline.over(stranger.raw(), STRANGER)) {
            reception.stranger(stranger, address);
        }
    }
}
