package potluck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirewallCommandTest {
    private final Typed typed = new Typed();

    @Test
    void theUsualPortsAreOpenedOnTheSystemThatIsNamed() {
        assertThat(typed.run("firewall", "--system", "ufw")).isZero();
        assertThat(typed.out.toString().lines())
                .startsWith(
                        "# Linux with ufw (Ubuntu, Mint, Debian)",
                        "sudo ufw allow 4444/tcp comment 'Potluck tracker'",
                        "sudo ufw allow 5555/tcp comment 'Potluck members'",
                        "sudo ufw allow 5555/udp comment 'Potluck chat'",
                        "sudo ufw allow 5353/udp comment 'Potluck discovery'");
    }

    @Test
    void otherPortsAreOpenedAndClosedAgain() {
        assertThat(typed.run("firewall", "--system", "firewalld", "--port", "5007", "--port", "6000/UDP", "--close"))
                .isZero();
        assertThat(typed.out.toString())
                .contains("--remove-port=5007/tcp", "--remove-port=6000/udp", "--reload")
                .doesNotContain("4444");
    }

    @Test
    void everySystemCanBeAskedFor() {
        assertThat(typed.run("firewall", "--all")).isZero();
        assertThat(typed.out.toString()).contains("ufw", "firewall-cmd", "nft", "NetFirewallRule", "netsh", "macOS");
    }

    @Test
    void withoutAnythingThisMachineIsMeant() {
        assertThat(typed.run("firewall")).isZero();
        assertThat(typed.out.toString()).startsWith("# ").contains("what is open now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--system amiga", "--port 0", "--port 70000", "--port 5/sctp", "--port x"})
    void whatIsNoSystemAndNoPortIsWrongUsage(String words) {
        assertThat(typed.run(("firewall " + words).split(" "))).isEqualTo(2);
        assertThat(typed.lastError().orElseThrow()).startsWith("potluck: ").contains("firewall --help");
    }
}
