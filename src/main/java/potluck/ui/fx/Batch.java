package potluck.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A stream between a background thread and the window that loses nothing: what piles up is delivered at once, in
/// order. Any thread may [#add]; the monitor guards `waiting`.
public final class Batch<T> {
    private final Executor window;
    private final Consumer<List<T>> show;
    private List<T> waiting = new ArrayList<>();

    public Batch(Executor window, Consumer<List<T>> show) {
        this.window = window;
        this.show = show;
    }

    public void add(List<T> values) {
        if (!values.isEmpty() && append(values)) {
            window.execute(() -> show.accept(take()));
        }
    }

    private synchronized boolean append(List<T> values) {
        boolean first = waiting.isEmpty();
        waiting.addAll(values);
        return first;
    }

    private synchronized List<T> take() {
        List<T> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }
}
