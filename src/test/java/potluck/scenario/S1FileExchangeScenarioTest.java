package potluck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.node.FileView;
import potluck.node.LimitsView;
import potluck.node.Node;
import potluck.node.TransferView;

/// Seed S1: files offered, listed, and downloaded by user and path.
@Timeout(90)
class S1FileExchangeScenarioTest {
    @TempDir
    private Path folder;

    @AutoClose
    private final Group group = new Group(() -> folder);

    @Test
    void s1_1_theTrackerKnowsUsersAndFilesAndStoresNoFile() throws IOException {
        Node tracker = group.tracker(0);
        String invite = Group.invite(tracker);
        Node ana = group.join("Ana", invite);
        Node boris = group.join("Boris", invite);
        Path a = group.offer(ana, "Ana", "a.txt", "secret of Ana".getBytes(StandardCharsets.UTF_8), tracker);
        Path b = group.offer(boris, "Boris", "b.txt", "b".getBytes(StandardCharsets.UTF_8), tracker);
        assertThat(tracker.files("")).extracting(FileView::path).containsExactlyInAnyOrder(a.toString(), b.toString());
        try (Stream<Path> kept = Files.walk(group.data("tracker"))) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("secret of Ana");
            }
        }
    }

    @Test
    void s1_2_registerAndUnregisterReachTheTrackerAndALeaverTakesItsFilesAlong() throws IOException {
        Node tracker = group.tracker(0);
        String invite = Group.invite(tracker);
        Node ana = group.join("Ana", invite);
        Node boris = group.join("Boris", invite);
        Path one = group.offer(ana, "Ana", "one.txt", "1".getBytes(StandardCharsets.UTF_8), boris);
        group.offer(ana, "Ana", "two.txt", "2".getBytes(StandardCharsets.UTF_8), boris);
        ana.shares().unregister(List.of(one));
        Group.awaitFiles(
                boris, "", files -> files.size() == 1 && files.getFirst().path().endsWith("two.txt"));
        group.end("Ana");
        Group.awaitFiles(boris, "", List::isEmpty);
    }

    @Test
    void s1_3_everyoneSeesUserAndPathOfEverything() throws IOException {
        Node ana = group.host("Ana");
        Node boris = group.join("Boris", Group.invite(ana));
        Path a = group.offer(ana, "Ana", "лекция.txt", "a".getBytes(StandardCharsets.UTF_8), boris);
        assertThat(boris.files("")).singleElement().satisfies(file -> {
            assertThat(file.user()).isEqualTo("Ana");
            assertThat(file.path()).isEqualTo(a.toString());
            assertThat(file.size()).isEqualTo(1);
        });
        assertThat(boris.files("лекция")).hasSize(1);
        assertThat(boris.files("nothing")).isEmpty();
    }

    @Test
    void s1_4_theMappingFileHoldsUsersAndAddresses() throws IOException {
        Node tracker = group.tracker(0);
        String invite = Group.invite(tracker);
        Node ana = group.join("Pesho123", invite);
        group.join("Gosho321", invite);
        Group.awaitMembers(ana, "Gosho321", "Pesho123");
        assertThat(Files.readAllLines(mapping("Pesho123")))
                .hasSize(2)
                .anyMatch(line -> line.matches("Pesho123 – [0-9.]+:\\d+"))
                .anyMatch(line -> line.matches("Gosho321 – [0-9.]+:\\d+"));
    }

    @Test
    void s1_5_downloadsGoByTheMappingWhileTheTrackerIsGone() throws IOException {
        Node tracker = group.tracker(0);
        String invite = Group.invite(tracker);
        Node ana = group.join("Ana", invite);
        Node boris = group.join("Boris", invite);
        Path one = group.offer(ana, "Ana", "one.bin", new byte[3_000_000], boris);
        Path two = group.offer(ana, "Ana", "two.txt", "two".getBytes(StandardCharsets.UTF_8), boris);
        group.end("tracker");
        Path got = Files.createDirectories(folder.resolve("got"));
        long first = boris.shares().download("Ana", one.toString(), got);
        long second = boris.shares().download("Ana", two.toString(), got.resolve("renamed.txt"));
        assertThat(Group.ended(boris, first).state()).isEqualTo("DONE");
        assertThat(Group.ended(boris, second).state()).isEqualTo("DONE");
        assertThat(got.resolve("one.bin")).hasBinaryContent(new byte[3_000_000]);
        assertThat(got.resolve("renamed.txt")).hasContent("two");
    }

    @Test
    void s1_5_aFolderIsDownloadedWithEverythingInIt() throws IOException {
        Node ana = group.host("Ana");
        Node boris = group.join("Boris", Group.invite(ana));
        for (int i = 0; i < 100; i++) {
            group.file("Ana", "photos/" + i % 3 + "/" + i + ".jpg", ("picture " + i).getBytes(StandardCharsets.UTF_8));
        }
        Path photos = group.folder("Ana", "files").resolve("photos");
        ana.shares().register(List.of(photos));
        Group.awaitFiles(boris, photos.toString(), all -> all.size() == 100);
        Path got = Files.createDirectories(folder.resolve("got"));
        for (long transfer : boris.shares().downloadFolder("Ana", photos.toString(), got)) {
            assertThat(Group.ended(boris, transfer).state()).isEqualTo("DONE");
        }
        for (int i = 0; i < 100; i++) {
            assertThat(got.resolve("photos/" + i % 3 + "/" + i + ".jpg")).hasContent("picture " + i);
        }
    }

    @Test
    void s1_6_whatWasDownloadedIsOnOfferFromTheDownloader() throws IOException {
        Node ana = group.host("Ana");
        Node boris = group.join("Boris", Group.invite(ana));
        Path file = group.offer(ana, "Ana", "a.txt", "shared".getBytes(StandardCharsets.UTF_8), boris);
        Path got = Files.createDirectories(folder.resolve("got"));
        TransferView transfer = Group.ended(boris, boris.shares().download("Ana", file.toString(), got));
        assertThat(transfer.sources()).containsExactly("Ana");
        List<FileView> files = Group.awaitFiles(ana, "", all -> all.size() == 2);
        assertThat(files)
                .anyMatch(f -> f.user().equals("Boris")
                        && f.path().equals(got.resolve("a.txt").toString()));
        assertThat(files)
                .extracting(FileView::contentId)
                .containsOnly(files.getFirst().contentId());
    }

    @Test
    void aDeviceWithUnfinishedDownloadsStartsThoughTheFolderForOneIsMissing() throws IOException {
        Node ana = group.host("Ana");
        String invite = Group.invite(ana);
        Node boris = group.join("Boris", invite);
        byte[] content = new byte[4_000_000];
        new Random(1).nextBytes(content);
        String film = group.offer(ana, "Ana", "film", content, boris).toString();
        Path stick = Files.createDirectories(folder.resolve("stick"));
        Path home = Files.createDirectories(folder.resolve("home"));
        LimitsView free = boris.transfers().limits();
        boris.transfers()
                .limit(new LimitsView(
                        new LimitsView.Speeds(1000, 0),
                        free.alternative(),
                        false,
                        free.schedule(),
                        free.slots(),
                        free.now()));
        boris.shares().download("Ana", film, stick);
        boris.shares().download("Ana", film, home);
        group.end("Boris");
        Path away = Files.move(stick, folder.resolve("away"));
        boris = group.join("Boris", invite);
        boris.transfers().limit(free);
        awaitOffer(ana, home.resolve("film"));
        group.end("Boris");
        Files.move(away, stick);
        group.join("Boris", invite);
        awaitOffer(ana, stick.resolve("film"));
        assertThat(stick.resolve("film")).hasBinaryContent(content);
    }

    private static void awaitOffer(Node node, Path file) throws IOException {
        Group.awaitFiles(node, "", all -> all.stream().map(FileView::path).anyMatch(file.toString()::equals));
    }

    private Path mapping(String user) throws IOException {
        try (Stream<Path> paths = Files.walk(group.data(user))) {
            return paths.filter(path -> path.endsWith("members.txt"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
