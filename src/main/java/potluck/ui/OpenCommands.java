package potluck.ui;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import potluck.kit.Threads;

/// Runs what blocks beside the window, and knows what of it goes on. Any thread; its own monitor guards the set.
final class OpenCommands implements Executor {
    private final Set<Object> open = new HashSet<>();

    @Override
    public void execute(Runnable work) {
        Object command = new Object();
        begin(command);
        Threads.start("window-command", () -> {
            try {
                work.run();
            } finally {
                end(command);
            }
        });
    }

    private synchronized void begin(Object command) {
        open.add(command);
    }

    private synchronized void end(Object command) {
        open.remove(command);
        notifyAll();
    }

    /// What goes on now.
    synchronized Set<Object> open() {
        return Set.copyOf(open);
    }

    /// Waits until nothing but `others` goes on, at most `patience`.
    synchronized void await(Set<Object> others, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toNanos();
        while (!others.containsAll(open) && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
    }
}
