package potluck.sync;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import potluck.kit.Subscription;
import potluck.sync.folder.SyncState;

/// Waits until something has become true, looking again whenever one of the devices' folders has changed.
public final class Awaits {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    /// Not everything that is waited for is a change of a folder's status.
    private static final Duration LOOK = Duration.ofMillis(100);

    private Awaits() {}

    /// What is waited for.
    public interface Condition {
        boolean holds() throws IOException;
    }

    /// Until all folders hold the same files, and say so.
    public static void equal(SyncDevice... devices) {
        until(
                () -> Arrays.stream(devices).allMatch(Awaits::isUpToDate)
                        && Arrays.stream(devices)
                                        .map(SyncDevice::files)
                                        .distinct()
                                        .count()
                                == 1,
                devices);
    }

    public static void upToDate(SyncDevice... devices) {
        until(() -> Arrays.stream(devices).allMatch(Awaits::isUpToDate), devices);
    }

    /// A moment passes: the time another program takes between two writes.
    public static void pass() {
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }

    public static void until(Condition condition, SyncDevice... devices) {
        Semaphore changes = new Semaphore(0);
        List<Subscription> listening = Arrays.stream(devices)
                .map(device -> device.folder().follow(_ -> changes.release()))
                .toList();
        try {
            long deadline = System.nanoTime() + DEADLINE.toNanos();
            while (!condition.holds()) {
                if (System.nanoTime() > deadline) {
                    fail("not so after " + DEADLINE + ": " + describe(devices));
                }
                changes.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                changes.drainPermits();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("interrupted");
        } finally {
            listening.forEach(Subscription::close);
        }
    }

    private static boolean isUpToDate(SyncDevice device) {
        return device.state() instanceof SyncState.UpToDate;
    }

    private static String describe(SyncDevice... devices) {
        StringBuilder text = new StringBuilder();
        for (SyncDevice device : devices) {
            text.append('\n')
                    .append(device.root)
                    .append(' ')
                    .append(device.folder().status())
                    .append('\n');
            text.append(device.files().keySet()).append('\n');
            device.log().forEach(line -> text.append("    ").append(line).append('\n'));
        }
        return text.toString();
    }
}
