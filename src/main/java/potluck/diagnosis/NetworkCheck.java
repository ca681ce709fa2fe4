package potluck.diagnosis;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import potluck.diagnosis.Finding.Area;

/// Is this computer on a network, and under which addresses?
final class NetworkCheck {
    private NetworkCheck() {}

    static Finding here() {
        return of(addresses());
    }

    static Finding of(List<String> addresses) {
        return addresses.isEmpty()
                ? Finding.failed(Area.NETWORK, Said.of(Phrase.NO_ADDRESS), Remedy.of(Phrase.CONNECT_NETWORK))
                : Finding.passed(Area.NETWORK, Phrase.ADDRESSES, String.join(", ", addresses));
    }

    private static List<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(NetworkCheck::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress() && !address.isLoopbackAddress())
                    .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                    .sorted()
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException e) {
            return false;
        }
    }
}
