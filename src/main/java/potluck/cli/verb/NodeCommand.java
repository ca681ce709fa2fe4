package potluck.cli.verb;

import java.io.IOException;
import potluck.cli.print.Screen;
import potluck.node.Node;

/// A verb for a running device; picocli fills its fields before it runs.
public interface NodeCommand {
    /// Calls the device and prints; whether everything that was asked for is done.
    boolean run(Node node, Screen screen) throws IOException;
}
