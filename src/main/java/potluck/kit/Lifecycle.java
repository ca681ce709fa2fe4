package potluck.kit;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Things opened in order and closed in reverse. Any thread; closing twice does nothing the second time.
public final class Lifecycle implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    public synchronized <T extends AutoCloseable> T own(T resource) {
        opened.push(resource);
        return resource;
    }

    /// Closes everything, even when one of them fails; the first failure is thrown at the end.
    @Override
    public void close() throws IOException {
        IOException first = null;
        for (AutoCloseable next = pop(); next != null; next = pop()) {
            try {
                next.close();
            } catch (Exception e) { // `AutoCloseable` allows any; none may leave the rest open
                first = keepFirst(first, e);
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private synchronized @Nullable AutoCloseable pop() {
        return opened.poll();
    }

    private static IOException keepFirst(@Nullable IOException first, Exception next) {
        if (first == null) {
            return next instanceof IOException io ? io : new IOException(next);
        }
        first.addSuppressed(next);
        return first;
    }
}
