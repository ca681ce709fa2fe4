package potluck.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Objects;

/// Bytes in one direction, at most 64 KiB under way: a writer waits for its reader, as TCP makes it. The monitor
/// guards everything.
final class MemoryPipe {
    private final byte[] ring = new byte[64 * 1024];
    private int start;
    private int length;
    private boolean writerGone;
    private boolean readerGone;

    /// The writing end closes: what is under way still arrives.
    synchronized void finish() {
        writerGone = true;
        notifyAll();
    }

    /// The reading end closes, or the cable is cut: nothing arrives any more.
    synchronized void cut() {
        writerGone = true;
        readerGone = true;
        notifyAll();
    }

    synchronized int read(byte[] to, int from, int most) throws IOException {
        Objects.checkFromIndexSize(from, most, to.length);
        if (most == 0) {
            return 0;
        }
        while (length == 0 && !writerGone && !readerGone) {
            pause();
        }
        if (readerGone) {
            throw new IOException("connection closed");
        }
        if (length == 0) {
            return -1;
        }
        int count = Math.min(most, Math.min(length, ring.length - start));
        System.arraycopy(ring, start, to, from, count);
        start = (start + count) % ring.length;
        length -= count;
        notifyAll();
        return count;
    }

    synchronized void write(byte[] bytes, int from, int count) throws IOException {
        Objects.checkFromIndexSize(from, count, bytes.length);
        int written = 0;
        while (written < count) {
            while (length == ring.length && !writerGone && !readerGone) {
                pause();
            }
            if (writerGone || readerGone) {
                throw new IOException("connection closed");
            }
            int end = (start + length) % ring.length;
            int room = Math.min(ring.length - length, ring.length - end);
            int step = Math.min(room, count - written);
            System.arraycopy(bytes, from + written, ring, end, step);
            length += step;
            written += step;
            notifyAll();
        }
    }

    private void pause() throws IOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    InputStream in() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] to, int from, int most) throws IOException {
                return MemoryPipe.this.read(to, from, most);
            }
        };
    }

    OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                MemoryPipe.this.write(bytes, from, count);
            }
        };
    }
}
