package potluck.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// News for whoever listens, delivered in the publisher's thread; a listener must be quick and never block.
public final class Topic<T> {
    private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();

    public Subscription subscribe(Consumer<? super T> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void publish(T news) {
        listeners.forEach(listener -> listener.accept(news));
    }
}
