package potluck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import potluck.cli.print.Screen;
import potluck.cli.verb.ProgramCommand;
import potluck.lab.firewall.Firewall;
import potluck.lab.firewall.Gate;
import potluck.lab.firewall.Gate.Protocol;
import potluck.lab.firewall.Machine;

/// `firewall`: commands to copy.
@Command(
        name = "firewall",
        description = {
            "Prints the commands that let others reach this computer through its firewall; it runs none of them.",
            "Without --port: TCP 4444 for a tracker, TCP 5555 for members, UDP 5353 for groups nearby. When one was busy,",
            "“potluck status” shows the port that is used instead."
        },
        footer = {"", "Example:  potluck firewall --system ufw --port 5555", "          potluck firewall --all"})
final class FirewallCommand implements ProgramCommand {
    private final Screen screen;
    private final Machine machine = Machine.here();

    @Option(names = "--system", paramLabel = "S", description = "${COMPLETION-CANDIDATES} (default: what is here).")
    private @Nullable Firewall system;

    @Option(names = "--all", description = "Print it for every system.")
    private boolean all;

    @Option(
            names = "--port",
            converter = GateWord.class,
            paramLabel = "P[/udp]",
            description = "Another port than the usual ones; may be given several times.")
    private List<Gate> gates = new ArrayList<>();

    @Option(names = "--close", description = "Print how to close them again.")
    private boolean close;

    FirewallCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean run() {
        for (Firewall firewall : chosen()) {
            List<Gate> meant = gates.isEmpty() ? Gate.USUAL : gates;
            screen.line("# " + firewall.title());
            (close ? firewall.close(meant, machine.program()) : firewall.open(meant, machine.program()))
                    .forEach(screen::line);
            screen.line("# what is open now:");
            screen.line(firewall.show());
            screen.line("");
        }
        return true;
    }

    private List<Firewall> chosen() {
        if (all) {
            return List.of(Firewall.values());
        }
        return system != null ? List.of(system) : machine.firewalls();
    }

    /// A port, of TCP unless `/udp` follows.
    static final class GateWord implements ITypeConverter<Gate> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,5})(?:/(tcp|udp))?");

        @Override
        public Gate convert(String word) {
            Matcher match = FORM.matcher(word.toLowerCase(Locale.ROOT));
            int port = match.matches() ? Integer.parseInt(match.group(1)) : 0;
            if (port < 1 || port > 65_535) {
                throw new TypeConversionException("“" + word + "” is not a port, such as 5555 or 5353/udp.");
            }
            Protocol protocol = "udp".equals(match.group(2)) ? Protocol.UDP : Protocol.TCP;
            return new Gate("Potluck port " + port, protocol, port);
        }
    }
}
