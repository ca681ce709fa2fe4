package potluck.lab.firewall;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The firewalls people have, and the commands that open a port in each. Nothing is run. Pure.
public enum Firewall {
    UFW("Linux with ufw (Ubuntu, Mint, Debian)", "ufw"),
    FIREWALLD("Linux with firewalld (Fedora, RHEL, openSUSE)", "firewall-cmd"),
    NFTABLES("Linux with nftables alone", "nft"),
    POWERSHELL("Windows, PowerShell as administrator", ""),
    NETSH("Windows, command prompt as administrator", ""),
    MACOS("macOS, which asks for programs instead of ports", "");

    private static final String MAC = "sudo /usr/libexec/ApplicationFirewall/socketfilterfw ";

    private final String title;
    private final String tool;

    Firewall(String title, String tool) {
        this.title = title;
        this.tool = tool;
    }

    public String title() {
        return title;
    }

    /// Which of them a machine has, most likely first; all of Linux' when none is found there.
    ///
    /// @param system the system's name, as Java has it in `os.name`
    /// @param hasTool whether a program can be found on the machine
    public static List<Firewall> of(String system, Predicate<String> hasTool) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return List.of(POWERSHELL, NETSH);
        }
        if (name.contains("mac")) {
            return List.of(MACOS);
        }
        List<Firewall> linux = List.of(UFW, FIREWALLD, NFTABLES);
        return linux.stream()
                .filter(one -> hasTool.test(one.tool))
                .findFirst()
                .map(List::of)
                .orElse(linux);
    }

    /// The commands that let others in.
    ///
    /// @param program the program that listens, for systems that ask for that
    public List<String> open(List<Gate> gates, String program) {
        return switch (this) {
            case UFW -> each(gates, gate -> "sudo ufw allow " + gate.slash() + " comment '" + gate.name() + "'");
            case FIREWALLD -> firewalld(gates, "add");
            case NFTABLES ->
                each(
                        gates,
                        gate -> "sudo nft insert rule inet filter input "
                                + gate.protocol().lower() + " dport " + gate.port() + " accept comment '\""
                                + gate.name() + "\"'");
            case POWERSHELL ->
                each(
                        gates,
                        gate -> "New-NetFirewallRule -DisplayName '" + gate.name()
                                + "' -Direction Inbound -Action Allow -Profile Private -Protocol " + gate.protocol()
                                + " -LocalPort " + gate.port());
            case NETSH ->
                each(
                        gates,
                        gate -> "netsh advfirewall firewall add rule name=\"" + gate.name()
                                + "\" dir=in action=allow profile=private protocol=" + gate.protocol() + " localport="
                                + gate.port());
            case MACOS -> List.of(MAC + "--add '" + program + "'", MAC + "--unblockapp '" + program + "'");
        };
    }

    /// The commands that undo [#open].
    public List<String> close(List<Gate> gates, String program) {
        return switch (this) {
            case UFW -> each(gates, gate -> "sudo ufw delete allow " + gate.slash());
            case FIREWALLD -> firewalld(gates, "remove");
            case NFTABLES -> List.of("sudo nft delete rule inet filter input handle NUMBER_FROM_THE_LIST");
            case POWERSHELL -> each(gates, gate -> "Remove-NetFirewallRule -DisplayName '" + gate.name() + "'");
            case NETSH -> each(gates, gate -> "netsh advfirewall firewall delete rule name=\"" + gate.name() + "\"");
            case MACOS -> List.of(MAC + "--remove '" + program + "'");
        };
    }

    /// The command that shows what is open.
    public String show() {
        return switch (this) {
            case UFW -> "sudo ufw status verbose";
            case FIREWALLD -> "sudo firewall-cmd --list-all";
            case NFTABLES -> "sudo nft --handle list chain inet filter input";
            case POWERSHELL ->
                "Get-NetFirewallRule -DisplayName 'Potluck*' | Format-Table DisplayName, Enabled, Action";
            case NETSH -> "netsh advfirewall firewall show rule name=all dir=in";
            case MACOS -> MAC + "--listapps";
        };
    }

    private static List<String> firewalld(List<Gate> gates, String verb) {
        return Stream.concat(
                        gates.stream().map(gate -> "sudo firewall-cmd --permanent --" + verb + "-port=" + gate.slash()),
                        Stream.of("sudo firewall-cmd --reload"))
                .toList();
    }

    /// One command for each.
    private static List<String> each(List<Gate> gates, Function<Gate, String> command) {
        return gates.stream().map(command).toList();
    }
}
