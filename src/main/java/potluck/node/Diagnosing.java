package potluck.node;

import java.io.IOException;

/// How well a device can work with its group, and what keeps it from that.
public interface Diagnosing {
    /// Measures from both ends; takes some seconds.
    ReportView diagnose() throws IOException;
}
