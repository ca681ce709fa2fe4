package potluck.diagnosis;

import java.util.List;
import potluck.diagnosis.Finding.Area;
import potluck.lab.firewall.Machine;

/// Is this device listening, and where? Pure.
final class PortCheck {
    private PortCheck() {}

    static List<Finding> of(Ports ports, Machine machine) {
        return List.of(members(ports, machine), chat(ports));
    }

    private static Finding members(Ports ports, Machine machine) {
        if (ports.members() == 0) {
            return Finding.failed(Area.PORT, Said.of(Phrase.PORT_CLOSED), Remedy.of(Phrase.REACH_TRACKER_SOON));
        }
        if (ports.wanted() != 0 && ports.wanted() != ports.members()) {
            Said changed = Said.of(Phrase.PORT_CHANGED, ports.wanted(), ports.members());
            return Finding.warned(Area.PORT, changed, opening(ports, machine));
        }
        return Finding.passed(Area.PORT, Phrase.PORT_OPEN, ports.members());
    }

    private static Finding chat(Ports ports) {
        return ports.chat() > 0
                ? Finding.passed(Area.CHAT, Phrase.CHAT_OPEN, ports.chat())
                : Finding.skipped(Area.CHAT, Phrase.CHAT_NO_PORT);
    }

    /// Letting others in through this computer's firewall.
    static Remedy opening(Ports ports, Machine machine) {
        return new Remedy(Said.of(Phrase.OPEN_PORTS), machine.open(ports.gates()));
    }
}
