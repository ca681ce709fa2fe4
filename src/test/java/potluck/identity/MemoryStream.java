package potluck.identity;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import potluck.kit.Stream;

/// One end of a connection in memory, whose other end says who it is.
record MemoryStream(Stream bytes, Credentials credentials, InetSocketAddress address) implements SecureStream {
    @Override
    public String protocol() {
        return "memory";
    }

    @Override
    public InputStream in() {
        return bytes.in();
    }

    @Override
    public OutputStream out() {
        return bytes.out();
    }

    @Override
    public void close() {
        bytes.close();
    }
}
