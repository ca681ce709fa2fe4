package potluck.lab.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.lab.LabServer;
import potluck.lab.Notes;
import potluck.lab.Terms;

/// The mirror client against real servers.
@Timeout(60)
class MirrorClientTest {
    private static final Duration SHORT = Duration.ofMillis(1);

    private final Notes told = new Notes();

    @Test
    void itSendsAgainAndAgainAndTellsOfEverything() throws IOException {
        try (LabServer server = serve(SHORT, Duration.ofMinutes(5))) {
            String where = "localhost:" + server.port();
            run(file(server, Duration.ofMillis(5), 2));
            assertThat(told.events())
                    .containsExactly(
                            "connected to " + where,
                            "sent: Ana 7b",
                            "received: b7 Ana. Signed.",
                            "sent: Ana 7b",
                            "received: b7 Ana. Signed.",
                            "disconnected from " + where);
        }
    }

    @Test
    void whileItWaitsItNoticesThatTheServerHasDisconnectedIt() throws IOException {
        try (LabServer server = serve(SHORT, Duration.ofSeconds(2))) {
            run(file(server, Duration.ofHours(1), 0));
            assertThat(told.events()).endsWith("disconnected from localhost:" + server.port());
            assertThat(told.events())
                    .filteredOn(event -> event.startsWith("sent"))
                    .hasSize(1);
        }
    }

    @Test
    void aServerThatDisconnectsBeforeItAnswersIsNoFailure() throws IOException {
        try (LabServer server = serve(Duration.ofMinutes(5), Duration.ofSeconds(2))) {
            run(file(server, SHORT, 0));
            assertThat(told.events())
                    .contains("sent: Ana 7b")
                    .noneMatch(event -> event.startsWith("received"))
                    .endsWith("disconnected from localhost:" + server.port());
        }
    }

    private void run(ClientFile file) throws IOException {
        try (MirrorClient client = MirrorClient.connect(file, told.journal())) {
            client.run();
        }
    }

    private static ClientFile file(LabServer server, Duration every, int messages) {
        InetSocketAddress address = InetSocketAddress.createUnresolved("localhost", server.port());
        return new ClientFile(address, "Ana 7b", every, messages, Path.of("unused.log"));
    }

    private static LabServer serve(Duration delay, Duration stay) throws IOException {
        Notes unread = new Notes();
        Mirrors mirrors = new Mirrors(delay, "Signed.", List.of());
        return LabServer.start(
                new Terms(0, false, 10, stay), mirrors.service(Mode.THREAD, unread.journal()), unread.journal());
    }
}
