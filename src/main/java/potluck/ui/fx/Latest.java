package potluck.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A slot for one value between a background thread and the window: the newest wins, and at most one call waits in the
/// window's queue. Any thread may [#offer].
public final class Latest<T> {
    private final Executor window;
    private final Consumer<T> show;
    private final AtomicReference<@Nullable T> slot = new AtomicReference<>();

    public Latest(Executor window, Consumer<T> show) {
        this.window = window;
        this.show = show;
    }

    public void offer(T value) {
        if (slot.getAndSet(value) == null) {
            window.execute(this::deliver);
        }
    }

    private void deliver() {
        T value = slot.getAndSet(null);
        if (value != null) {
            show.accept(value);
        }
    }
}
