package potluck.lab.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import potluck.lab.firewall.Gate.Protocol;

class FirewallTest {
    private static final List<Gate> GATES =
            List.of(new Gate("Potluck tracker", Protocol.TCP, 4444), new Gate("Potluck discovery", Protocol.UDP, 5353));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "UFW|sudo ufw allow 4444/tcp comment 'Potluck tracker'|sudo ufw delete allow 4444/tcp",
                "FIREWALLD|sudo firewall-cmd --permanent --add-port=4444/tcp"
                        + "|sudo firewall-cmd --permanent --remove-port=4444/tcp",
                "NFTABLES|sudo nft insert rule inet filter input tcp dport 4444 accept comment '\"Potluck tracker\"'"
                        + "|sudo nft delete rule inet filter input handle NUMBER_FROM_THE_LIST",
                "POWERSHELL|New-NetFirewallRule -DisplayName 'Potluck tracker' -Direction Inbound -Action Allow"
                        + " -Profile Private -Protocol TCP -LocalPort 4444"
                        + "|Remove-NetFirewallRule -DisplayName 'Potluck tracker'",
                "NETSH|netsh advfirewall firewall add rule name=\"Potluck tracker\" dir=in action=allow profile=private"
                        + " protocol=TCP localport=4444"
                        + "|netsh advfirewall firewall delete rule name=\"Potluck tracker\"",
                "MACOS|sudo /usr/libexec/ApplicationFirewall/socketfilterfw --add '/Applications/Potluck.app'"
                        + "|sudo /usr/libexec/ApplicationFirewall/socketfilterfw --remove '/Applications/Potluck.app'"
            })
    void whatOpensAndWhatClosesAgain(Firewall firewall, String open, String close) {
        assertThat(firewall.open(GATES, "/Applications/Potluck.app")).startsWith(open);
        assertThat(firewall.close(GATES, "/Applications/Potluck.app")).startsWith(close);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MACOS")
    void everyGateIsOpened(Firewall firewall) {
        String commands = String.join("\n", firewall.open(GATES, "potluck"));
        assertThat(commands).contains("4444", "5353").containsIgnoringCase("udp");
    }

    @Test
    void firewalldIsReloadedAtTheEnd() {
        assertThat(Firewall.FIREWALLD.open(GATES, "")).hasSize(3).endsWith("sudo firewall-cmd --reload");
        assertThat(Firewall.FIREWALLD.close(GATES, "")).endsWith("sudo firewall-cmd --reload");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOpenCanBeLookedAt(Firewall firewall) {
        assertThat(firewall.show()).isNotBlank();
        assertThat(firewall.title()).isNotBlank();
    }

    @Test
    void theFirewallOfTheMachineIsFound() {
        assertThat(Firewall.of("Windows 11", tool -> true)).containsExactly(Firewall.POWERSHELL, Firewall.NETSH);
        assertThat(Firewall.of("Mac OS X", tool -> true)).containsExactly(Firewall.MACOS);
        assertThat(Firewall.of("Linux", "firewall-cmd"::equals)).containsExactly(Firewall.FIREWALLD);
        assertThat(Firewall.of("Linux", tool -> true)).containsExactly(Firewall.UFW);
        assertThat(Firewall.of("Linux", tool -> false))
                .containsExactly(Firewall.UFW, Firewall.FIREWALLD, Firewall.NFTABLES);
    }

    @Test
    void theUsualGatesAreTheUsualPorts() {
        assertThat(Gate.USUAL).extracting(Gate::slash).containsExactly("4444/tcp", "5555/tcp", "5555/udp", "5353/udp");
        assertThatIllegalArgumentException().isThrownBy(() -> new Gate("x", Protocol.TCP, 0));
    }
}
