package potluck.cli.lab;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import potluck.cli.print.Screen;

/// The verbs of the lab, each service with `serve` and `connect`.
public final class Lab {
    private Lab() {}

    /// `lab` with everything below it.
    ///
    /// @param program the words that start this program again in another process
    public static CommandLine verbs(List<String> program, Screen screen) {
        CommandLine echo = new CommandLine(new EchoGroup())
                .addSubcommand(new EchoServeCommand(screen))
                .addSubcommand(new EchoConnectCommand(screen));
        CommandLine mirror = new CommandLine(new MirrorGroup())
                .addSubcommand(new MirrorServeCommand(program, screen))
                .addSubcommand(new MirrorConnectCommand(screen))
                .addSubcommand(new MirrorWorkerCommand(screen));
        CommandLine greet = new CommandLine(new GreetGroup())
                .addSubcommand(new GreetServeCommand(screen))
                .addSubcommand(new GreetConnectCommand(screen));
        CommandLine auth = new CommandLine(new AuthGroup())
                .addSubcommand(new AuthServeCommand(screen))
                .addSubcommand(new AuthConnectCommand(screen));
        CommandLine udpChat = new CommandLine(new UdpChatGroup())
                .addSubcommand(new UdpChatServeCommand(screen))
                .addSubcommand(new UdpChatConnectCommand(screen));
        return new CommandLine(new LabGroup())
                .addSubcommand(echo)
                .addSubcommand(mirror)
                .addSubcommand(greet)
                .addSubcommand(auth)
                .addSubcommand(udpChat)
                .addSubcommand(new CompareCommand(program, screen));
    }

    @Command(name = "udp-chat", description = "A chat of many users over plain UDP. Not encrypted.")
    private static final class UdpChatGroup {}

    @Command(name = "lab", description = "Teaching servers over plain sockets, and their clients.")
    private static final class LabGroup {}

    @Command(name = "echo", description = "Sends back whatever comes in, in portions of 1 KiB.")
    private static final class EchoGroup {}

    @Command(name = "mirror", description = "Sends lines back reversed, one client at a time or many at once.")
    private static final class MirrorGroup {}

    @Command(name = "greet", description = "Greets by name those who come again from the same address.")
    private static final class GreetGroup {}

    @Command(name = "auth", description = "Accounts with passwords, and sessions that outlast a connection.")
    private static final class AuthGroup {}
}
