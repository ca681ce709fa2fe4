package potluck.lab.firewall;

import java.util.List;
import java.util.Locale;

/// A port that others have to reach.
///
/// @param name what listens there
public record Gate(String name, Protocol protocol, int port) {
    /// What members of a group need. On a machine without the tracker the first can be left out; where that of the chat
    /// is closed, its lines take the way of the members.
    public static final List<Gate> USUAL = List.of(
            new Gate("Potluck tracker", Protocol.TCP, 4444),
            new Gate("Potluck members", Protocol.TCP, 5555),
            new Gate("Potluck chat", Protocol.UDP, 5555),
            new Gate("Potluck discovery", Protocol.UDP, 5353));

    public Gate {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port");
        }
    }

    public enum Protocol {
        TCP,
        UDP;

        /// As Linux writes it.
        String lower() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// `4444/tcp`.
    String slash() {
        return port + "/" + protocol.lower();
    }
}
