package potluck.tracker;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// What a device's connection to its tracker depends on.
///
/// @param addresses where the tracker may be, tried in turn; host names are resolved anew each time
/// @param hints where else it may be, asked when it is at none of them: whoever is there has to prove that it is the
/// tracker, like everybody
/// @param mapping written after each poll
/// @param port opened after the first poll, before joining
/// @param poll how often the tracker is asked who is here, give or take a fifth
public record ClientSettings(
        List<InetSocketAddress> addresses,
        Supplier<List<InetSocketAddress>> hints,
        MappingFile mapping,
        ListeningPort port,
        Duration poll) {
    public static final Duration POLL = Duration.ofSeconds(30);

    public ClientSettings {
        addresses = List.copyOf(addresses);
    }
}
