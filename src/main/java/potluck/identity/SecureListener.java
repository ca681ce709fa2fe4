package potluck.identity;

/// A listening port.
public interface SecureListener extends AutoCloseable {
    /// The port that is really used.
    int port();

    @Override
    void close();
}
