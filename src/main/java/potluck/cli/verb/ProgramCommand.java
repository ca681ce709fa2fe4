package potluck.cli.verb;

import java.io.IOException;

/// A verb that starts something itself instead of calling a running device.
public interface ProgramCommand {
    /// Whether everything that was asked for is done.
    boolean run() throws IOException;
}
