package potluck.identity;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/// Where secure streams come from: TLS in the program, pipes in memory in tests. Any thread.
public interface SecureNetwork {
    /// Connects as a member to a member, both proven by certificates of the group's authority.
    ///
    /// @throws potluck.kit.Failure when nobody answers in time, or somebody who is not a member does
    SecureStream dial(InetSocketAddress address, Duration deadline) throws IOException;

    /// Accepts connections on all interfaces. A busy `port` is changed for the next free one of twenty; 0 takes any.
    SecureListener listen(int port, Reception reception) throws IOException;
}
