package potluck.identity.tls;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/// A socket that asks the system for many records at a time. TLS reads a record in two steps, writes each by itself
/// and flushes after it; every such step would be a call to the system, sixteen or more to a block.
///
/// Reading and writing may each have a thread, as with any socket.
final class BulkSocket extends Socket {
    /// The most that Java moves to or from the system in one call.
    private static final int BULK = 128 * 1024;

    private @Nullable InputStream in;
    private @Nullable Gathering out;

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        if (in == null) {
            in = new BufferedInputStream(super.getInputStream(), BULK);
        }
        return in;
    }

    @Override
    public synchronized Gathering getOutputStream() throws IOException {
        if (out == null) {
            out = new Gathering(super.getOutputStream());
        }
        return out;
    }

    /// For bytes that leave as they are written.
    OutputStream unbuffered() throws IOException {
        return super.getOutputStream();
    }

    /// Passes on what is flushed, unless somebody is about to write more.
    static final class Gathering extends BufferedOutputStream {
        private boolean more;

        Gathering(OutputStream out) {
            super(out, BULK);
        }

        /// From now on nothing leaves before the buffer is full.
        synchronized void gather() {
            more = true;
        }

        /// Everything leaves.
        synchronized void release() throws IOException {
            more = false;
            flush();
        }

        @Override
        public synchronized void flush() throws IOException {
            if (!more) {
                super.flush();
            }
        }
    }
}
