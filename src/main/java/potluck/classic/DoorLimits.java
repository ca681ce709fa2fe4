package potluck.classic;

import java.time.Duration;

/// What a guest may cost us.
///
/// @param line most bytes of a command
/// @param files most files a guest may offer
/// @param connections most connections from one IP address
/// @param commands most commands a second
/// @param idle silence after which a connection is closed
public record DoorLimits(int line, int files, int connections, int commands, Duration idle) {
    public static final DoorLimits USUAL = new DoorLimits(4096, 1000, 8, 10, Duration.ofSeconds(300));
}
