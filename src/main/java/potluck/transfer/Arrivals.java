package potluck.transfer;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import potluck.catalogue.Hash;
import potluck.kit.Failure;
import potluck.peer.BlockSink;
import potluck.peer.Link;
import potluck.wire.Binary;
import potluck.wire.WireFault;

/// Runs of pieces that holders were asked for, on their way here. One thread asks and waits, the links' readers bring
/// them, any may stop it; the monitor guards everything but the bytes, which belong to the reader until their run has
/// come.
final class Arrivals implements AutoCloseable {
    /// Who owes bytes and sends nothing for so long is not waited for.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Set<Run> owed = new HashSet<>();
    private long heardAt;
    private boolean stopped;

    /// Asks for bytes `from` … `to` - 1 of a piece; they come to the same places of `into`.
    Run ask(Link holder, Hash piece, byte[] into, int from, int to) {
        Run run = new Run(holder, into, from, to);
        synchronized (this) {
            owed.add(run);
        }
        run.request(piece);
        return run;
    }

    /// Waits until each of the runs has come or was refused, nothing has come for too long, or it is stopped.
    synchronized void await(Collection<Run> runs) throws InterruptedException {
        heardAt = System.nanoTime();
        long left = PATIENCE.toMillis();
        while (!stopped && left > 0 && !Collections.disjoint(owed, runs)) {
            wait(left);
            left = PATIENCE.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - heardAt);
        }
    }

    /// Nothing more is waited for.
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /// What is still owed is wanted no more.
    @Override
    public void close() {
        List<Run> left;
        synchronized (this) {
            left = List.copyOf(owed);
        }
        left.forEach(Run::cancel);
    }

    private synchronized void heard() {
        heardAt = System.nanoTime();
    }

    /// @param why it will not come; null when it is here
    private synchronized void settle(Run run, @Nullable IOException why) {
        if (owed.remove(run)) {
            run.failure = why;
            notifyAll();
        }
    }

    private synchronized boolean isOwed(Run run) {
        return owed.contains(run);
    }

    /// Some bytes of a piece.
    final class Run implements BlockSink {
        private final Link holder;
        private final byte[] into;
        private final int to;
        private int at;
        private int request;
        private @Nullable IOException failure;

        private Run(Link holder, byte[] into, int from, int to) {
            this.holder = holder;
            this.into = into;
            this.at = from;
            this.to = to;
        }

        boolean isHere() {
            synchronized (Arrivals.this) {
                return !isOwed(this) && failure == null;
            }
        }

        /// @throws IOException why it has not come
        void requireHere() throws IOException {
            synchronized (Arrivals.this) {
                if (failure != null) {
                    throw failure;
                }
                if (isOwed(this)) {
                    throw Failure.of(TransferFault.STALLED_SOURCE, holder.user());
                }
            }
        }

        private void request(Hash piece) {
            try {
                request = holder.request(new Binary.Request(piece.bytes(), at, to - at), this);
            } catch (IOException gone) {
                failed(gone);
            }
        }

        private void cancel() {
            try {
                holder.cancel(request);
            } catch (IOException gone) {
                failed(gone);
            }
        }

        @Override
        public void data(Binary.Data data) {
            if (data.offset() != at || data.length() > to - at) {
                failed(Failure.of(WireFault.BAD_FRAME, "bytes that were not asked for"));
                return;
            }
            System.arraycopy(data.bytes(), data.from(), into, at, data.length());
            at += data.length();
            heard();
            if (at == to) {
                settle(this, null);
            } else if (data.last()) {
                failed(Failure.of(WireFault.BAD_FRAME, "a piece that is too short"));
            }
        }

        @Override
        public void failed(IOException why) {
            settle(this, why);
        }
    }
}
