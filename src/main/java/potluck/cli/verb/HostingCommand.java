package potluck.cli.verb;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.node.HostView;
import potluck.node.Node;
import potluck.node.Tracking;

/// `hosting`: where the tracker is reached; stops it, starts it again, or moves it to another port.
@Command(
        name = "hosting",
        description = {
            "Lists where the tracker is reached, after stopping it, starting it, or moving it to another port.",
            "On the device that hosts the tracker. Members who are connected find it at the new port by themselves."
        },
        footer = {"", "Example:  potluck hosting --port 4500"})
final class HostingCommand implements NodeCommand {
    @Parameters(arity = "0..1", paramLabel = "on|off", description = "Starts or stops it.")
    private @Nullable Switch wanted;

    @Option(
            names = "--port",
            converter = Port.class,
            paramLabel = "P",
            description = "Listens there from now on; 0 takes any free port.")
    private @Nullable Integer port;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private enum Switch {
        on,
        off
    }

    private record Shown(boolean hosting, List<String> addresses) {}

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        change(node.tracking());
        HostView host = node.host().hosting();
        if (json) {
            screen.document(new Shown(!host.addresses().isEmpty(), host.addresses()));
        } else if (host.addresses().isEmpty()) {
            screen.note("hosting is stopped");
        } else {
            host.addresses().forEach(screen::line);
        }
        return true;
    }

    private void change(Tracking tracking) throws IOException {
        if (port != null) {
            tracking.changePort(port);
        }
        if (wanted == Switch.on) {
            tracking.startHosting();
        } else if (wanted == Switch.off) {
            tracking.stopHosting();
        }
    }
}
