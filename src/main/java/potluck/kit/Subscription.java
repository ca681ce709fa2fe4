package potluck.kit;

/// The handle of one listener; closing it ends the deliveries.
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
