package potluck.ui.remotefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.node.FileView;
import potluck.node.OfferView;
import potluck.node.Snapshot;
import potluck.node.StatusView;
import potluck.node.TransferView;
import potluck.text.Words;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Row;
import potluck.ui.fx.Tone;

class RemoteFilesViewModelTest {
    @TempDir
    Path folder;

    private final LocalWorld world = new LocalWorld();
    private final Words words = Words.of(Locale.ENGLISH);
    private final Commands commands = new Commands(Runnable::run, Runnable::run, words);
    private final LocalNode ana = world.member("Ana");
    private final LocalNode boris = world.member("Boris");
    private final RemoteFilesViewModel model =
            new RemoteFilesViewModel(boris, commands, words, () -> folder.resolve("downloads"));

    @AfterEach
    void close() {
        ana.close();
        boris.close();
    }

    @Test
    void aGroupWithoutFilesSaysSo() {
        assertThat(model.listing().getValue()).isEqualTo(Listing.LOADING);
        model.show(boris.snapshot());
        assertThat(model.listing().getValue()).isEqualTo(Listing.EMPTY);
        assertThat(model.members()).containsExactly("Ana");
    }

    @Test
    void theListFollowsWhatTheGroupOffers() throws IOException {
        model.show(boris.snapshot());
        ana.shares().register(List.of(file("plan.txt", "Plovdiv")));
        model.show(boris.snapshot());
        assertThat(model.rows().values()).extracting(Entry::user).containsExactly("Ana");
        assertThat(model.others().get()).isEqualTo(1);
        assertThat(model.status().get()).isEqualTo("1 file, 7\u00A0B");
        assertThat(model.listing().getValue()).isEqualTo(Listing.FILLED);
    }

    @Test
    void searchingAndChoosingAMemberNarrowTheList() throws IOException {
        ana.shares().register(List.of(file("plan.txt", "Plovdiv"), file("recipe.txt", "banitsa")));
        boris.shares().register(List.of(file("plan of Boris.txt", "Varna")));
        model.show(boris.snapshot());
        model.sieve().query().set("plan");
        assertThat(shown()).hasSize(2);
        assertThat(model.others().get())
                .as("the counter does not depend on the search")
                .isEqualTo(2);
        assertThat(model.status().get()).isEqualTo("2 of 3 files, 12\u00A0B");
        model.member().set("Ana");
        assertThat(shown()).containsExactly("plan.txt");
        model.sieve().query().set("nothing like it");
        assertThat(model.listing().getValue()).isEqualTo(Listing.NO_MATCH);
        model.browse("Boris");
        assertThat(shown()).containsExactly("plan of Boris.txt");
    }

    @Test
    void wordsAreLeftOutWhileTheyAreTyped() throws IOException {
        ana.shares().register(List.of(file("plan.txt", "a"), file("old plan.txt", "b"), file("ode.txt", "c")));
        model.show(boris.snapshot());
        for (String typed : List.of("plan", "plan ", "plan -")) {
            model.sieve().query().set(typed);
            assertThat(shown()).as(typed).containsExactlyInAnyOrder("plan.txt", "old plan.txt");
        }
        model.sieve().query().set("txt -o");
        assertThat(shown()).doesNotContain("old plan.txt", "ode.txt");
        model.sieve().query().set("txt -old");
        assertThat(shown()).contains("ode.txt");
        model.sieve().query().set("\"old plan\"");
        assertThat(shown()).containsExactly("old plan.txt");
    }

    @Test
    void aKindOfFileAndWhatIsMissingArePickedOut() throws IOException {
        ana.shares().register(List.of(file("plan.txt", "Plovdiv"), file("sea.JPG", "blue"), file("song.mp3", "la")));
        boris.shares().register(List.of(file("mine.jpg", "mine")));
        model.show(boris.snapshot());
        model.sieve().kind().set(Kind.PICTURE);
        assertThat(shown()).containsExactlyInAnyOrder("sea.JPG", "mine.jpg");
        model.sieve().missing().set(true);
        assertThat(shown()).containsExactly("sea.JPG");
        model.sieve().query().set("s");
        model.sieve().query().set("so");
        assertThat(model.listing().getValue()).isEqualTo(Listing.NO_MATCH);
        model.sieve().kind().set(Kind.ANY);
        assertThat(shown()).containsExactly("song.mp3");
        model.showAll();
        assertThat(shown()).hasSize(4);
        assertThat(model.listing().getValue()).isEqualTo(Listing.FILLED);
    }

    @Test
    void whatSeveralMembersHoldIsToldOnceAndStaysWhenOneOfThemLeaves() throws IOException {
        LocalNode vera = world.member("Вера");
        ana.shares().register(List.of(file("plan.txt", "Plovdiv"), file("recipe.txt", "banitsa")));
        vera.show(new OfferView("/home/vera/plan.txt", 7, "READY", 7, ""));
        model.show(boris.snapshot());
        assertThat(model.rows().values())
                .extracting(Entry::users)
                .containsExactly(List.of("Ana", "Вера"), List.of("Ana"));
        assertThat(model.others().get()).isEqualTo(2);
        assertThat(model.status().get()).isEqualTo("2 files, 14\u00A0B");
        Row<Entry> plan = model.rows().list().getFirst();
        ana.shares().unregister(List.of(folder.resolve("plan.txt")));
        model.show(boris.snapshot());
        assertThat(model.rows().list()).contains(plan);
        assertThat(plan.get().users()).containsExactly("Вера");
        vera.close();
    }

    @Test
    void atAMembersPlaceThatMembersCopyComesFirst() throws IOException {
        LocalNode vera = world.member("Вера");
        ana.shares().register(List.of(file("plan.txt", "Plovdiv"), file("recipe.txt", "banitsa")));
        vera.show(new OfferView("/home/vera/plan.txt", 7, "READY", 7, ""));
        model.show(boris.snapshot());
        model.browse("Вера");
        assertThat(model.rows().values()).extracting(Entry::users).containsExactly(List.of("Вера", "Ana"));
        assertThat(model.rows().values()).extracting(Entry::path).containsExactly("/home/vera/plan.txt");
        assertThat(model.status().get()).isEqualTo("1 of 2 files, 7\u00A0B");
        model.byFolder().set(true);
        assertThat(model.rows().values()).extracting(Entry::path).containsExactly("/home/vera/plan.txt");
        model.place().set(Place.EVERYWHERE);
        assertThat(model.status().get()).isEqualTo("3 files, 21\u00A0B");
        vera.close();
    }

    @Test
    void ofACopyOfOnesOwnAndAnothersTheOthersIsDownloaded() throws IOException {
        file("plan.txt", "Plovdiv");
        Files.createDirectory(folder.resolve("mine"));
        boris.shares().register(List.of(Files.copy(folder.resolve("plan.txt"), folder.resolve("mine/plan.txt"))));
        ana.shares().register(List.of(folder.resolve("plan.txt")));
        model.show(boris.snapshot());
        Entry plan = model.rows().values().getFirst();
        assertThat(plan.users()).containsExactly("Ana", "Boris");
        assertThat(model.state(plan)).isEqualTo(words.name("file.state", "OWN"));
        model.downloads().begin(List.of(plan));
        assertThat(boris.transfers().await(1, Duration.ofSeconds(10)).state()).isEqualTo("DONE");
    }

    @Test
    void foldersStayWhateverKindIsPickedOut() throws IOException {
        tree();
        model.show(boris.snapshot());
        model.byFolder().set(true);
        List<String> folders = shown();
        model.sieve().kind().set(Kind.VIDEO);
        assertThat(shown()).isEqualTo(folders).isNotEmpty();
    }

    @Test
    void aDownloadArrivesInTheDownloadFolder() throws IOException {
        ana.shares().register(List.of(file("plan.txt", "Plovdiv")));
        model.show(boris.snapshot());
        model.downloads().begin(model.rows().values());
        TransferView done = boris.transfers().await(1, Duration.ofSeconds(10));
        assertThat(done.state()).isEqualTo("DONE");
        assertThat(folder.resolve("downloads/plan.txt")).hasContent("Plovdiv");
    }

    @Test
    void anOwnFileIsNotDownloaded() throws IOException {
        boris.shares().register(List.of(file("mine.txt", "x")));
        model.show(boris.snapshot());
        model.downloads().begin(model.rows().values());
        assertThat(model.status().get()).isEqualTo("You offer “mine.txt” yourself.");
        assertThat(boris.snapshot().transfers()).isEmpty();
    }

    @Test
    void aDownloadThatCannotBeginIsExplained() {
        model.downloads().begin(List.of(offer(new FileView("Nobody", "/a/b", 1, "", "READY"))));
        assertThat(model.notice().get()).isEqualTo("Not found: Nobody.");
    }

    @Test
    void theGroupIsAskedAgainWhenTheTrackerIsBack() {
        Deque<Runnable> asked = new ArrayDeque<>();
        int questions = 0;
        RemoteFilesViewModel away =
                new RemoteFilesViewModel(boris, new Commands(asked::add, Runnable::run, words), words, () -> folder);
        for (String state : List.of("CONNECTING", "CONNECTED", "CONNECTED", "WAITING", "CONNECTED")) {
            away.show(withTracker(state));
            questions += asked.size();
            while (!asked.isEmpty()) {
                asked.remove().run();
            }
        }
        assertThat(questions).as("first, on connecting, on coming back").isEqualTo(3);
    }

    private Snapshot withTracker(String state) {
        StatusView status =
                new StatusView("Family", "peer", "Boris", "1.2.3.4:5555", "host:4444", state, 0, "", 2, "", "", false);
        return new Snapshot(1, status, List.of(), List.of(), List.of(), List.of(), 7);
    }

    @Test
    void foldersAreOpenedAndLeftAgain() throws IOException {
        tree();
        model.byFolder().set(true);
        assertThat(shown()).containsExactly("Ana");
        model.open((Entry.Folder) model.rows().values().getFirst());
        assertThat(model.member().get()).isEqualTo("Ana");
        assertThat(shown()).containsExactly("2025", "2026");
        assertThat(model.state(model.rows().values().getLast())).isEqualTo("2 files");
        model.open((Entry.Folder) model.rows().values().getLast());
        assertThat(shown()).containsExactly("snow.txt", "sun.txt");
        assertThat(model.way().getValue()).hasSize(3);
        model.sieve().query().set("sun");
        assertThat(shown()).containsExactly("sun.txt");
        model.sieve().query().set("");
        model.up();
        model.up();
        model.up();
        assertThat(model.place().get()).isEqualTo(Place.EVERYWHERE);
        model.showFolder(offer(boris.files("snow").getFirst()));
        assertThat(shown()).containsExactly("snow.txt", "sun.txt");
    }

    @Test
    void aWholeFolderIsDownloaded() throws IOException {
        tree();
        model.byFolder().set(true);
        model.browse("Ana");
        model.downloads().begin(List.of(model.rows().values().getLast()));
        assertThat(boris.transfers().await(1, Duration.ofSeconds(10)).state()).isEqualTo("DONE");
        assertThat(boris.transfers().await(2, Duration.ofSeconds(10)).state()).isEqualTo("DONE");
        assertThat(folder.resolve("downloads/2026/snow.txt")).hasContent("white");
    }

    private void tree() throws IOException {
        Files.createDirectories(folder.resolve("tree/2025"));
        Files.createDirectories(folder.resolve("tree/2026"));
        file("tree/2025/old.txt", "old");
        file("tree/2026/snow.txt", "white");
        file("tree/2026/sun.txt", "yellow");
        ana.shares().register(List.of(folder.resolve("tree")));
        model.show(boris.snapshot());
    }

    @Test
    void namesAreCutOutOfThePathsOfEverySystem() {
        assertThat(FileNames.name("C:\\Users\\Ana\\plan.txt")).isEqualTo("plan.txt");
        assertThat(FileNames.folder("/home/ana/plan.txt")).isEqualTo("/home/ana");
        assertThat(FileNames.folder("plan.txt")).isEmpty();
        assertThat(Kind.of("/a/B.PDF").icon()).isNotEqualTo(Kind.of("/a/b").icon());
    }

    @Test
    void aStateHasAToneAndAWord() {
        FileView hashing = new FileView("Ana", "/a", 1, "", "HASHING");
        assertThat(RemoteFilesViewModel.tone(offer(hashing))).isEqualTo(Tone.BUSY);
        assertThat(model.state(offer(hashing))).isEqualTo("Preparing");
    }

    private static Entry.Offer offer(FileView file) {
        return Entry.Offer.of(new Copies(file, List.of()));
    }

    private List<String> shown() {
        return model.rows().values().stream()
                .filter(entry -> new Row<>(entry).passes(model.filter().getValue()))
                .map(Entry::name)
                .toList();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
