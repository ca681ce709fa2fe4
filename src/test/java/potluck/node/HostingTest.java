package potluck.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.app.Wiring;
import potluck.kit.Failure;

/// What a host sees of its tracker, in the real program.
@Timeout(90)
class HostingTest {
    @TempDir
    private Path folder;

    @Test
    void addressesAreShortAndMeanTheSameToOthers() throws IOException {
        assertThat(shown("192.0.2.2")).isEqualTo("192.0.2.2:38227");
        assertThat(shown("fd00:0:0:0:0:0:0:2")).isEqualTo("[fd00::2]:38227");
        assertThat(shown("::1")).isEqualTo("[::1]:38227");
        assertThat(shown("2001:db8:0:1:0:0:0:10")).isEqualTo("[2001:db8:0:1::10]:38227");
        byte[] local = InetAddress.getByName("fd00::2").getAddress();
        assertThat(GroupHost.text(new InetSocketAddress(Inet6Address.getByAddress("", local, 3), 38227)))
                .isEqualTo("[fd00::2]:38227");
    }

    private static String shown(String address) throws IOException {
        return GroupHost.text(new InetSocketAddress(InetAddress.getByName(address), 38227));
    }

    @Test
    void aWithdrawnInviteLetsNobodyIn() throws IOException {
        Wiring program = new Wiring();
        try (Node host = program.host(new HostRequest(
                folder.resolve("ana"), "kitchen", "Ana", 0, 0, List.of(), Optional.empty(), true, TextDoor.CLOSED))) {
            String invite = host.host().invite(Duration.ofHours(1), 3).link();
            assertThat(host.host().hosting().addresses()).isNotEmpty().allMatch(address -> address.matches(".+:\\d+"));
            HostView.OpenInvite open = host.host().hosting().invites().getFirst();
            assertThat(open.uses()).isEqualTo(3);
            assertThat(open.used()).isZero();
            host.host().revoke(open.id());
            assertThat(host.host().hosting().invites()).isEmpty();
            assertThatThrownBy(() -> program.join(new JoinRequest(
                            folder.resolve("boris"), invite, "Boris", 0, List.of(), Optional.empty(), TextDoor.CLOSED)))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("was withdrawn");
        }
    }
}
