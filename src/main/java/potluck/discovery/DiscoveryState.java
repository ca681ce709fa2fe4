package potluck.discovery;

import java.util.List;

/// How discovery stands: on which interfaces it works, and one sentence for each on which it does not.
public record DiscoveryState(List<String> interfaces, List<String> problems) {
    public DiscoveryState {
        interfaces = List.copyOf(interfaces);
        problems = List.copyOf(problems);
    }

    public boolean works() {
        return !interfaces.isEmpty();
    }
}
