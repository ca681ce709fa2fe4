package potluck.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
