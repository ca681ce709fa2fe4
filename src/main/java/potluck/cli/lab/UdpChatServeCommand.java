package potluck.cli.lab;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import potluck.cli.print.Screen;
import potluck.cli.verb.ProgramCommand;
import potluck.lab.Journal;
import potluck.lab.Terms;
import potluck.lab.udpchat.UdpChatServer;

/// `lab udp-chat serve`.
@Command(
        name = "serve",
        description = {
            "A chat of many users over plain UDP: passes on what each says to all others.",
            "NOT ENCRYPTED, and what gets lost is lost. The group's own chat is “potluck chat”."
        },
        footer = {"", "Example:  potluck lab udp-chat serve --port 5012", "then      nc -u localhost 5012"})
final class UdpChatServeCommand implements ProgramCommand {
    static final int PORT = 5012;

    private static final int AT_ONCE = 64;
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final Screen screen;

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Mixin
    private LogOption log = new LogOption();

    UdpChatServeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        Terms terms = options.terms(PORT, AT_ONCE, SILENCE, screen);
        try (Journal journal = log.journal(screen::line, screen);
                UdpChatServer server = UdpChatServer.start(terms, InstantSource.system(), journal)) {
            new ServerRun(server, screen).untilEnd("UDP chat", terms.open());
        }
        return true;
    }
}
