package potluck.identity;

import java.net.InetSocketAddress;
import potluck.kit.Stream;

/// A byte stream to a device that has proven who it is.
public interface SecureStream extends Stream {
    Credentials credentials();

    /// The address the bytes come from.
    InetSocketAddress address();

    /// What it is encrypted with, `TLSv1.3`.
    String protocol();
}
