package potluck.diagnosis;

import java.util.ArrayList;
import java.util.List;
import potluck.lab.firewall.Gate;
import potluck.lab.firewall.Gate.Protocol;

/// Where this device listens; 0 where it does not.
///
/// @param wanted where it was to listen for members; 0 for any port
/// @param members TCP, for members
/// @param chat UDP, for the chat
/// @param tracker TCP, for the tracker if it is here
public record Ports(int wanted, int members, int chat, int tracker) {
    /// What a firewall has to let in.
    public List<Gate> gates() {
        List<Gate> gates = new ArrayList<>();
        add(gates, "Potluck tracker", Protocol.TCP, tracker);
        add(gates, "Potluck members", Protocol.TCP, members);
        add(gates, "Potluck chat", Protocol.UDP, chat);
        return gates;
    }

    private static void add(List<Gate> gates, String name, Protocol protocol, int port) {
        if (port > 0) {
            gates.add(new Gate(name, protocol, port));
        }
    }
}
