package potluck.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Two streams in memory, for tests: what is written to one is read from the other. Like a TCP connection each
/// direction holds only so many bytes, closing one side ends the other after what is under way, and `cut` breaks both
/// at once.
///
/// ```
///   PipeStreams pipe = PipeStreams.open();
///   new Connection(pipe.left(), …);  new Connection(pipe.right(), …);
/// ```
public record PipeStreams(Stream left, Stream right, Runnable breaker) {
    private static final int CAPACITY = 64 * 1024;

    public static PipeStreams open() {
        return open(CAPACITY);
    }

    /// @param capacity bytes that may be under way in one direction before the writer has to wait
    public static PipeStreams open(int capacity) {
        Pipe rightwards = new Pipe(capacity);
        Pipe leftwards = new Pipe(capacity);
        return new PipeStreams(new End(leftwards, rightwards), new End(rightwards, leftwards), () -> {
            rightwards.cut();
            leftwards.cut();
        });
    }

    /// As if the cable were pulled and the system had noticed: every read and write on both sides fails, also those
    /// that wait.
    public void cut() {
        breaker.run();
    }

    private record End(Pipe incoming, Pipe outgoing) implements Stream {
        @Override
        public InputStream in() {
            return incoming.in();
        }

        @Override
        public OutputStream out() {
            return outgoing.out();
        }

        @Override
        public void close() {
            incoming.closeReading();
            outgoing.closeWriting();
        }
    }

    /// One direction. The monitor guards everything.
    private static final class Pipe {
        private final byte[] ring;
        private int first;
        private int count;
        private boolean readerGone;
        private boolean writerGone;
        private boolean broken;

        Pipe(int capacity) {
            ring = new byte[capacity];
        }

        synchronized int read(byte[] to, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (!broken && !readerGone && !writerGone && count == 0) {
                pause();
            }
            if (broken || readerGone) {
                throw new IOException(broken ? "connection reset" : "stream closed");
            }
            if (count == 0) {
                return -1;
            }
            int taken = Math.min(length, count);
            for (int i = 0; i < taken; i++) {
                to[offset + i] = ring[(first + i) % ring.length];
            }
            first = (first + taken) % ring.length;
            count -= taken;
            notifyAll();
            return taken;
        }

        synchronized void write(byte[] from, int offset, int length) throws IOException {
            for (int written = 0; written < length; ) {
                while (!broken && !readerGone && !writerGone && count == ring.length) {
                    pause();
                }
                if (broken || readerGone || writerGone) {
                    throw new IOException(writerGone ? "stream closed" : "connection reset");
                }
                int run = Math.min(length - written, ring.length - count);
                for (int i = 0; i < run; i++) {
                    ring[(first + count + i) % ring.length] = from[offset + written + i];
                }
                count += run;
                written += run;
                notifyAll();
            }
        }

        private void pause() throws IOException {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }

        synchronized void closeReading() {
            readerGone = true;
            notifyAll();
        }

        synchronized void closeWriting() {
            writerGone = true;
            notifyAll();
        }

        synchronized void cut() {
            broken = true;
            notifyAll();
        }

        InputStream in() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] to, int offset, int length) throws IOException {
                    return Pipe.this.read(to, offset, length);
                }
            };
        }

        OutputStream out() {
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] from, int offset, int length) throws IOException {
                    Pipe.this.write(from, offset, length);
                }
            };
        }
    }
}
