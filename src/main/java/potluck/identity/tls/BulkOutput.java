package potluck.identity.tls;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// TLS whose records leave together when they are written together. One thread.
final class BulkOutput extends FilterOutputStream {
    /// More than this does not fit into one record.
    private static final int RECORD = 16 * 1024;

    private final BulkSocket.Gathering below;

    BulkOutput(OutputStream tls, BulkSocket.Gathering below) {
        super(tls);
        this.below = below;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (length <= RECORD) {
            out.write(bytes, from, length);
            return;
        }
        below.gather();
        try {
            out.write(bytes, from, length);
        } finally {
            below.release();
        }
    }
}
