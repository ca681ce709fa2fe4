package potluck.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.cli.verb.Port;
import potluck.cli.verb.ProgramCommand;
import potluck.node.HostRequest;
import potluck.node.Launcher;
import potluck.node.Node;

/// `host NAME`: starts a tracker, and a peer of the same group beside it.
@Command(name = "host", description = "Starts a group: its tracker, and a peer of this device; prints an invite.")
final class HostCommand implements ProgramCommand {
    private static final Duration INVITE_LIFETIME = Duration.ofHours(24);
    private static final int INVITE_USES = 50;

    private final PotluckCommand root;
    private final Launcher launcher;
    private final Screen screen;

    @Parameters(paramLabel = "NAME", description = "The group's name.")
    private String group = "";

    @Option(names = "--user", paramLabel = "U", description = "Your name in the group (default: ${DEFAULT-VALUE}).")
    private String user = System.getProperty("user.name");

    @Option(names = "--port", converter = Port.class, description = "The tracker's port (default: ${DEFAULT-VALUE}).")
    private int port = Port.TRACKER;

    @Option(names = "--peer-port", converter = Port.class, description = "The peer's (default: ${DEFAULT-VALUE}).")
    private int peerPort = Port.PEER;

    @Option(names = "--tracker-only", description = "No peer beside the tracker.")
    private boolean trackerOnly;

    @Option(names = "--accounts", description = "Joining takes an account from now on; see “account-add”.")
    private boolean accounts;

    @Mixin
    private DeviceOptions device = new DeviceOptions();

    HostCommand(PotluckCommand root, Launcher launcher, Screen screen) {
        this.root = root;
        this.launcher = launcher;
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        HostRequest request = new HostRequest(
                root.data(),
                group,
                user,
                port,
                peerPort,
                device.share(),
                device.sync(Optional.empty()),
                trackerOnly,
                device.door(),
                accounts);
        try (Node node = launcher.host(request)) {
            device.addSync(node, Optional.empty());
            Foreground foreground = new Foreground(node, root.data(), screen);
            foreground.introduce();
            screen.line(node.host().invite(INVITE_LIFETIME, INVITE_USES).link());
            foreground.untilEnd();
        }
        return true;
    }
}
