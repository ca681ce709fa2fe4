package potluck.node;

import java.io.IOException;
import java.nio.file.Path;

/// How well a device can work with its group, and what keeps it from that.
public interface Diagnosing {
    /// Measures from both ends; takes some seconds.
    ReportView diagnose() throws IOException;

    /// Writes a diagnosis, versions, settings and the log into a zip file for whoever is to help, without names,
    /// addresses, paths or secrets; replaces `file`.
    void bundle(Path file) throws IOException;
}
