package potluck.lab;

import java.io.IOException;

/// What a server does for its clients. Called for each of them in a thread of its own.
public interface Service {
    /// What becomes of the server afterwards.
    enum Afterwards {
        GO_ON,
        STOP
    }

    /// Serves one client until it has gone; the connection is closed then.
    Afterwards serve(Visit visit) throws IOException;
}
