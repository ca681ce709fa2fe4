package potluck.node;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import potluck.kit.Failure;
import potluck.kit.LineReader;
import potluck.kit.Threads;
import potluck.store.DataFolder;

/// The one window of a data folder. A later start finds it, hands over the link it was started with, and leaves.
///
/// Who holds the lock of the window is the one; the system takes it from a process that dies. The one listens on
/// `window.sock`, for its owner alone: a line in, with a link or empty, and `here` back once it was taken note of.
/// One virtual thread accepts and serves; any thread may close.
public final class OneWindow implements AutoCloseable {
    private static final int LONGEST_LINK = 8192;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final String HERE = "here";

    private final DataFolder.Lock lock;
    private final ControlSocket place;
    private final ServerSocketChannel listener;

    private OneWindow(DataFolder.Lock lock, ControlSocket place) throws IOException {
        this.lock = lock;
        this.place = place;
        this.listener = place.listen();
    }

    /// This process as the one, or empty: another one is, has been called to the front and given `link`.
    ///
    /// @param link empty when the program was started without one
    /// @throws Failure `WINDOW_SILENT` when another one is, and does not answer
    public static Optional<OneWindow> open(DataFolder data, String link) throws IOException {
        ControlSocket place = new ControlSocket(data.path(), "window.sock");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<DataFolder.Lock> lock = data.lockWindow();
            if (lock.isPresent()) {
                return Optional.of(opened(lock.get(), place));
            }
            if (call(place, link)) {
                return Optional.empty();
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        throw Failure.of(ControlFault.WINDOW_SILENT);
    }

    private static OneWindow opened(DataFolder.Lock lock, ControlSocket place) throws IOException {
        try {
            return new OneWindow(lock, place);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /// Whether the one took note. It may be just starting or just ending, so no is no failure yet.
    private static boolean call(ControlSocket place, String link) {
        try (SocketChannel connection = place.dial();
                Deadline _ = Deadline.of(connection, PATIENCE)) {
            connection.write(StandardCharsets.UTF_8.encode(link + "\n"));
            return line(connection).equals(HERE);
        } catch (IOException e) {
            return false;
        }
    }

    /// From now on `called` is told of every later start: its link, or nothing. Earlier calls have waited for this.
    public void listen(Consumer<String> called) {
        Threads.start("one-window", () -> {
            while (serve(called)) {}
        });
    }

    /// Serves one caller; false when this window is closed.
    private boolean serve(Consumer<String> called) {
        try (SocketChannel connection = listener.accept();
                Deadline _ = Deadline.of(connection, PATIENCE)) {
            called.accept(line(connection));
            connection.write(StandardCharsets.UTF_8.encode(HERE + "\n"));
        } catch (IOException callerHasGone) {
            return listener.isOpen();
        }
        return true;
    }

    private static String line(SocketChannel connection) throws IOException {
        return new LineReader(
                        new BufferedInputStream(Channels.newInputStream(connection)),
                        LONGEST_LINK,
                        ControlFault.TOO_LONG)
                .next()
                .orElseThrow(() -> Failure.of(ControlFault.LOST));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        place.remove();
        lock.close();
    }
}
