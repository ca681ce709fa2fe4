package potluck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.node.Node;
import potluck.node.TransferView;

/// Seed S4: files asked for by name from whoever holds them.
@Timeout(90)
class S4ControlServerScenarioTest {
    @TempDir
    private Path folder;

    private Group group;

    @BeforeEach
    void open() {
        group = new Group(folder);
    }

    @AfterEach
    void close() throws IOException {
        group.close();
    }

    @Test
    void s4_1_theHostOfTheTrackerOffersFilesToo() throws IOException {
        Node host = group.host("Host");
        Node ana = group.join("Ana", Group.invite(host));
        byte[] content = bytes(2_000_000);
        Path file = group.offer(host, "Host", "plain.bin", content, ana);
        Path got = Files.createDirectories(folder.resolve("got"));
        assertThat(Group.ended(ana, ana.shares().download("Host", file.toString(), got))
                        .state())
                .isEqualTo("DONE");
        assertThat(got.resolve("plain.bin")).hasBinaryContent(content);
    }

    @Test
    void s4_2_aBusyPortIsChangedForTheNextFreeOneAndSaidSo() throws IOException {
        try (ServerSocket busy = new ServerSocket(0)) {
            Node tracker = group.tracker(busy.getLocalPort());
            String address = tracker.snapshot().status().tracker();
            assertThat(address).doesNotEndWith(":" + busy.getLocalPort());
            assertThat(tracker.snapshot().status().notice())
                    .contains("" + busy.getLocalPort())
                    .contains("busy");
        }
    }

    @Test
    void s4_3_updateAnnouncesWhatIsThereNow() throws IOException {
        Node host = group.host("Host");
        Node ana = group.join("Ana", Group.invite(host));
        Path stays = group.offer(ana, "Ana", "stays.txt", "1".getBytes(StandardCharsets.UTF_8), host);
        Path goes = group.offer(ana, "Ana", "goes.txt", "2".getBytes(StandardCharsets.UTF_8), host);
        Files.delete(goes);
        assertThat(ana.shares().update()).isEqualTo(1);
        Group.awaitFiles(
                host, "", files -> files.size() == 1 && files.getFirst().path().equals(stays.toString()));
    }

    @Test
    void s4_4_severalFilesComeByNameWithTheListOfTheirHolders() throws IOException {
        Node host = group.host("Host");
        String invite = Group.invite(host);
        Node ana = group.join("Ana", invite);
        Node boris = group.join("Boris", invite);
        group.offer(ana, "Ana", "F1.txt", "one".getBytes(StandardCharsets.UTF_8), host);
        group.offer(boris, "Boris", "F2.txt", "two".getBytes(StandardCharsets.UTF_8), host);
        Path got = Files.createDirectories(folder.resolve("got"));
        for (long transfer : host.shares().send(List.of("F1.txt", "F2.txt"), got)) {
            assertThat(Group.ended(host, transfer).state()).isEqualTo("DONE");
        }
        assertThat(got.resolve("F1.txt")).hasContent("one");
        assertThat(got.resolve("F2.txt")).hasContent("two");
        assertThat(got.resolve("info.txt")).content().contains("F1.txt", "Ana", "F2.txt", "Boris");
    }

    @Test
    void s4_5_theNextHolderTakesOverAndEveryFailedAttemptHasItsCode() throws IOException {
        Node host = group.host("Host");
        String invite = Group.invite(host);
        Node ana = group.join("Ana", invite);
        Node boris = group.join("Boris", invite);
        byte[] content = bytes(3_000_000);
        Path atAna = group.offer(ana, "Ana", "film.mp4", content, host);
        group.offer(boris, "Boris", "film.mp4", content, host);
        Files.write(atAna, new byte[10]);
        Path got = Files.createDirectories(folder.resolve("got"));
        TransferView transfer =
                Group.ended(host, host.shares().send(List.of("film.mp4"), got).getFirst());
        assertThat(transfer.state()).as(transfer.toString()).isEqualTo("DONE");
        assertThat(transfer.attempts()).anyMatch(attempt -> attempt.startsWith("Ana: GONE: "));
        assertThat(got.resolve("film.mp4")).hasBinaryContent(content);
    }

    @Test
    void s4_5_aNameNobodyHasFailsWithItsCode() throws IOException {
        Node host = group.host("Host");
        Group.awaitMembers(host, "Host");
        Path got = Files.createDirectories(folder.resolve("got"));
        TransferView transfer = Group.ended(
                host, host.shares().send(List.of("nothing.txt"), got).getFirst());
        assertThat(transfer.state()).isEqualTo("FAILED");
        assertThat(transfer.reason()).startsWith("NOT_OFFERED: ");
        assertThat(got.resolve("info.txt")).content().contains("nothing.txt: nobody");
    }

    @Test
    void s4_6_transfersEndAndTheTrackerConnectionStays() throws IOException {
        Node host = group.host("Host");
        Node ana = group.join("Ana", Group.invite(host));
        Path file = group.offer(host, "Host", "a.txt", "a".getBytes(StandardCharsets.UTF_8), ana);
        Path got = Files.createDirectories(folder.resolve("got"));
        assertThat(Group.ended(ana, ana.shares().download("Host", file.toString(), got))
                        .ended())
                .isTrue();
        assertThat(ana.snapshot().status().trackerState()).isEqualTo("CONNECTED");
        Group.awaitMembers(host, "Host", "Ana");
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
