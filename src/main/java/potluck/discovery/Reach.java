package potluck.discovery;

import java.net.NetworkInterface;
import java.net.SocketException;

/// Which network interfaces discovery uses.
public enum Reach {
    /// Every one that is up, can carry multicast, and leads out of this machine.
    LOCAL_NETWORK,
    /// This machine alone.
    LOOPBACK;

    boolean takes(NetworkInterface one) throws SocketException {
        return one.isUp()
                && switch (this) {
                    case LOCAL_NETWORK -> one.supportsMulticast() && !one.isLoopback() && !one.isPointToPoint();
                    case LOOPBACK -> one.isLoopback();
                };
    }
}
