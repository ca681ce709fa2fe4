package potluck.lab;

import java.time.Duration;

/// On which terms a server takes clients.
///
/// @param port the first port that is tried; 0 takes any free one
/// @param open whether other machines may come in, or only this one
/// @param atOnce how many clients are served at the same time; further ones wait
/// @param stay how long a client may stay before it is disconnected
public record Terms(int port, boolean open, int atOnce, Duration stay) {
    public Terms {
        if (port < 0 || port > 65_535 || atOnce < 1 || !stay.isPositive()) {
            throw new IllegalArgumentException("terms");
        }
    }
}
