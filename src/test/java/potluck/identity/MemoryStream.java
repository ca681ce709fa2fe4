package potluck.identity;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;

/// One end of a connection in memory.
final class MemoryStream implements SecureStream {
    private final MemoryPipe incoming;
    private final MemoryPipe outgoing;
    private final Credentials other;
    private final InetSocketAddress address;
    private final InputStream in;
    private final OutputStream out;

    MemoryStream(MemoryPipe incoming, MemoryPipe outgoing, Credentials other, InetSocketAddress address) {
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.other = other;
        this.address = address;
        this.in = incoming.in();
        this.out = outgoing.out();
    }

    @Override
    public Credentials credentials() {
        return other;
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public void close() {
        incoming.cut();
        outgoing.finish();
    }

    /// Breaks both directions at once, as a pulled cable does.
    void cut() {
        incoming.cut();
        outgoing.cut();
    }
}
