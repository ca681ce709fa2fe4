package potluck.cli.lab;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import potluck.cli.print.Screen;

/// The verbs of the lab, each service with `serve` and `connect`.
public final class Lab {
    private Lab() {}

    /// `lab` with everything below it.
    public static CommandLine verbs(Screen screen) {
        CommandLine echo = new CommandLine(new EchoGroup())
                .addSubcommand(new EchoServeCommand(screen))
                .addSubcommand(new EchoConnectCommand(screen));
        return new CommandLine(new LabGroup()).addSubcommand(echo);
    }

    @Command(name = "lab", description = "Teaching servers over plain sockets, and their clients.")
    private static final class LabGroup {}

    @Command(name = "echo", description = "Sends back whatever comes in, in portions of 1 KiB.")
    private static final class EchoGroup {}
}
