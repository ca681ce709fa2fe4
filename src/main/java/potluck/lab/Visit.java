package potluck.lab;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import potluck.identity.Addresses;
import potluck.kit.Threads;

/// One client's connection, which ends when its time is over: a virtual thread of its own closes it then. Any thread.
public final class Visit implements AutoCloseable {
    private final MessageSocket socket;
    private final String client;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean overdue;

    private Visit(MessageSocket socket) {
        this.socket = socket;
        SocketAddress address = socket.getRemoteSocketAddress();
        this.client = address instanceof InetSocketAddress known ? Addresses.text(known) : String.valueOf(address);
    }

    static Visit begin(MessageSocket socket, Duration stay) {
        Visit visit = new Visit(socket);
        Threads.start("stay of " + visit.client, () -> visit.watch(stay));
        return visit;
    }

    public MessageSocket socket() {
        return socket;
    }

    /// The client's address and port.
    public String client() {
        return client;
    }

    /// Waits for `time`; `false` as soon as the visit is over.
    public boolean lasts(Duration time) throws IOException {
        try {
            return !over.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /// Whether it was ended because its time was over.
    boolean isOverdue() {
        return overdue;
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        socket.close();
    }

    private void watch(Duration stay) {
        try {
            if (lasts(stay)) {
                overdue = true;
                close();
            }
        } catch (IOException e) {
            // The socket is closed all the same; there is nobody left to tell.
            overdue = true;
        }
    }
}
