package potluck.cli.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.verb.ProgramCommand;
import potluck.kit.Failure;
import potluck.lab.Journal;
import potluck.lab.udpchat.UdpChatClient;

/// `lab udp-chat connect`.
///
/// The main thread prints what comes; a platform thread reads the terminal, because that blocks its thread.
@Command(
        name = "connect",
        description = {
            "Comes into a chat over plain UDP: says each line of standard input, prints what others say.",
            "NOT ENCRYPTED. “who” tells who is there, “exit” leaves."
        },
        footer = {"", "Example:  potluck lab udp-chat connect --port 5012 --name ana"})
final class UdpChatConnectCommand implements ProgramCommand {
    private final Screen screen;

    @Mixin
    private ConnectOptions options = new ConnectOptions();

    @Mixin
    private LogOption log = new LogOption();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "As whom you come in.")
    private String name = "";

    UdpChatConnectCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        InetSocketAddress server = options.server(UdpChatServeCommand.PORT, screen);
        try (Journal journal = log.journal(screen::note, screen);
                UdpChatClient client = new UdpChatClient(server, journal)) {
            String welcome = client.enter(name);
            screen.line(welcome);
            if (!welcome.startsWith("* ")) {
                return false;
            }
            Thread.ofPlatform().name("typed").daemon().start(() -> speak(client));
            client.receive(screen::line);
        }
        return true;
    }

    private void speak(UdpChatClient client) {
        try {
            for (String line = screen.in().readLine();
                    line != null;
                    line = screen.in().readLine()) {
                client.send(line);
            }
            client.send("exit");
        } catch (IOException e) {
            screen.note("nothing more can be sent: " + Failure.sentenceOf(e));
        }
    }
}
