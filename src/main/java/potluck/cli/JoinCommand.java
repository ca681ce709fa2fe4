package potluck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import potluck.cli.print.Screen;
import potluck.cli.print.Secrets;
import potluck.cli.verb.PasswordOptions;
import potluck.cli.verb.Port;
import potluck.cli.verb.ProgramCommand;
import potluck.identity.IdentityFault;
import potluck.kit.Failure;
import potluck.node.JoinRequest;
import potluck.node.Launcher;
import potluck.node.Node;

/// `join INVITE`: starts a peer.
@Command(name = "join", description = "Joins a group as a peer.")
final class JoinCommand implements ProgramCommand {
    private final PotluckCommand root;
    private final Launcher launcher;
    private final Screen screen;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "INVITE",
            description = "An invite or its code; or HOST:PORT, once you are a member.")
    private @Nullable String where;

    @Option(names = "--user", paramLabel = "U", description = "Your name in the group.")
    private @Nullable String user;

    @Option(names = "--port", converter = Port.class, description = "The port to listen on (default: 5555).")
    private @Nullable Integer port;

    @Option(names = "--config", paramLabel = "FILE", description = "Read what is not given here from a text file.")
    private @Nullable Path config;

    @Mixin
    private PasswordOptions password = new PasswordOptions();

    @Mixin
    private DeviceOptions device = new DeviceOptions();

    JoinCommand(PotluckCommand root, Launcher launcher, Screen screen) {
        this.root = root;
        this.launcher = launcher;
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        JoinFile file = config == null ? JoinFile.EMPTY : JoinFile.read(config);
        JoinRequest request = new JoinRequest(
                root.data(),
                required(where, file.tracker(), "INVITE"),
                required(user, file.user(), "--user"),
                port != null ? port : file.port().orElse(Port.PEER),
                device.share(),
                device.sync(file.sync()),
                device.door(),
                password.given().orElse(""));
        try (Node node = joined(request)) {
            device.addSync(node, file.sync());
            Foreground foreground = new Foreground(node, root.data(), screen);
            foreground.introduce();
            foreground.untilEnd();
        }
        return true;
    }

    /// A person whose password is needed is asked for it.
    private Node joined(JoinRequest request) throws IOException {
        try {
            return launcher.join(request);
        } catch (Failure e) {
            boolean needed = e.is(IdentityFault.ACCOUNT_NEEDED) || e.is(IdentityFault.SESSION_OVER);
            if (!needed || !request.password().isEmpty() || !screen.interactive()) {
                throw e;
            }
            screen.note(e.sentence());
            return launcher.join(request.withPassword(new Secrets(screen).password("Password: ")));
        }
    }

    private String required(@Nullable String given, Optional<String> configured, String name) {
        return Optional.ofNullable(given)
                .or(() -> configured)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), name + " is missing."));
    }
}
