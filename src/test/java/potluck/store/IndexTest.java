package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.ContentId;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.kit.Log;

class IndexTest {
    private static final Manifest ONE = Samples.manifest(Samples.bytes(1, 900_000));
    private static final Manifest TWO = Samples.manifest(Samples.bytes(2, 10));
    private static final FileStamp STAMP = new FileStamp(900_000, 1_700_000_000_123_456_789L, "(dev=1,inode=2)");
    private static final Path A = Path.of("/shared/a.bin");
    private static final Path B = Path.of("/shared/sub/ж.bin");

    @TempDir
    Path folder;

    private Index index;

    @BeforeEach
    void open() throws IOException {
        index = Index.open(folder.resolve("index.db"), Log.silent());
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static final QueuePlace FIRST = new QueuePlace("NORMAL", 7, false);

    @Test
    void whatWasPutIsKnown() throws IOException {
        index.put(A, STAMP, ONE);

        assertThat(index.known(A)).contains(new KnownFile(A, STAMP, ONE.id()));
        assertThat(index.known(B)).isEmpty();
        assertThat(index.manifest(ONE.id())).contains(ONE);
        assertThat(index.manifest(TWO.id())).isEmpty();
        assertThat(index.holds(ONE.id())).isTrue();
        assertThat(index.holds(TWO.id())).isFalse();
    }

    @Test
    void everyPieceIsFoundWhereItLies() throws IOException {
        index.put(A, STAMP, ONE);

        for (int i = 0; i < ONE.count(); i++) {
            assertThat(index.spots(ONE.piece(i).hash()))
                    .containsExactly(new Spot(A, STAMP, ONE.offset(i), ONE.length(i)));
        }
        assertThat(index.spots(Hash.of())).isEmpty();
    }

    @Test
    void manyAreLookedUpAtOnce() throws IOException {
        index.put(A, STAMP, ONE);
        Hash here = ONE.piece(0).hash();
        Hash nowhere = Hash.of();

        assertThat(index.held(List.of(here, nowhere))).containsExactly(here);
        assertThat(index.manifests(List.of(ONE.id(), TWO.id()))).containsExactly(Map.entry(ONE.id(), ONE));
        assertThat(index.fileWith(here)).contains(new CutFile(A, STAMP, ONE));
        assertThat(index.fileWith(nowhere)).isEmpty();
    }

    @Test
    void equalFilesShareTheirContent() throws IOException {
        index.putAll(List.of(new CutFile(A, STAMP, ONE), new CutFile(B, STAMP, ONE)));

        assertThat(index.filesOf(ONE.id())).containsExactly(A, B);
        index.forget(A);
        assertThat(index.filesOf(ONE.id())).containsExactly(B);
        assertThat(index.spots(ONE.piece(0).hash())).extracting(Spot::file).containsExactly(B);
        index.forget(B);
        assertThat(index.manifest(ONE.id())).isEmpty();
        assertThat(index.spots(ONE.piece(0).hash())).isEmpty();
    }

    @Test
    void aFileThatIsKnownAnewIsNotForgottenForWhatItWas() throws IOException {
        index.put(A, STAMP, ONE);
        KnownFile before = index.known(A).orElseThrow();
        FileStamp later = new FileStamp(10, STAMP.modifiedNanos() + 1, STAMP.key());
        index.put(A, later, TWO);

        index.forget(before);
        assertThat(index.known(A)).contains(new KnownFile(A, later, TWO.id()));
        index.forget(index.known(A).orElseThrow());
        assertThat(index.known(A)).isEmpty();
    }

    @Test
    void manyFilesAreForgottenAtOnce() throws IOException {
        index.putAll(List.of(new CutFile(A, STAMP, ONE), new CutFile(B, STAMP, TWO)));

        index.forgetAll(List.of(A, B, Path.of("/never/known")));
        assertThat(index.knownUnder(Path.of("/shared"))).isEmpty();
        assertThat(index.manifest(TWO.id())).isEmpty();
    }

    @Test
    void aChangedFileReplacesWhatWasKnownOfIt() throws IOException {
        index.put(A, STAMP, ONE);
        index.put(A, STAMP, TWO);

        assertThat(index.known(A).orElseThrow().content()).isEqualTo(TWO.id());
        assertThat(index.manifest(ONE.id())).isEmpty();
        assertThat(index.spots(ONE.piece(0).hash())).isEmpty();
    }

    @Test
    void aFolderYieldsWhatLiesBelowItAndNothingElse() throws IOException {
        for (String path : List.of("/s/a", "/s/b/c", "/s0", "/s.x/a", "/sa/b", "/t", "/S/a")) {
            index.put(Path.of(path), STAMP, TWO);
        }

        assertThat(index.knownUnder(Path.of("/s")))
                .extracting(known -> known.file().toString())
                .containsExactly("/s/a", "/s/b/c");
        assertThat(index.knownUnder(Path.of("/"))).hasSize(7);
        assertThat(index.knownUnder(Path.of("/nothing"))).isEmpty();
    }

    @Test
    void everythingIsThereAfterARestart() throws IOException {
        DownloadRow row = new DownloadRow(7, "Мария", "/x", Optional.of(ONE.id()), A, FIRST);
        index.put(A, STAMP, ONE);
        index.offer(B);
        index.remember(row);
        Index again = Index.open(folder.resolve("index.db"), Log.silent());

        assertThat(again.known(A)).isPresent();
        assertThat(again.offers()).containsExactly(B);
        assertThat(again.downloads()).containsExactly(row);
        assertThat(again.notice()).isEmpty();
        again.close();
    }

    @Test
    void offersComeAndGo() throws IOException {
        index.offer(B);
        index.offer(A);
        index.offer(A);
        assertThat(index.offers()).containsExactly(A, B);

        index.withdraw(A);
        index.withdraw(A);
        assertThat(index.offers()).containsExactly(B);
    }

    @Test
    void aDownloadIsRememberedOnceInItsLastState() throws IOException {
        DownloadRow waiting = new DownloadRow(1, "u", "/x", Optional.empty(), A, FIRST);
        DownloadRow running = waiting.with(TWO.id()).at(new QueuePlace("HIGH", -3, true));
        index.remember(waiting);
        index.remember(running);
        assertThat(index.downloads()).containsExactly(running);

        index.forgetDownload(1);
        assertThat(index.downloads()).isEmpty();
    }

    @Test
    void aFileThatIsNoDatabaseIsKeptAside() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.db"), "this is no database at all".repeat(100));
        try (Index made = Index.open(file, Log.silent())) {
            assertThat(made.notice())
                    .hasValueSatisfying(notice -> assertThat(notice.sentence()).contains("broken.db.damaged-"));
            made.put(A, STAMP, ONE);
            assertThat(made.holds(ONE.id())).isTrue();
        }
    }

    @Test
    void aDatabaseWithDamagedPagesIsKeptAside() throws IOException {
        Path file = folder.resolve("damaged.db");
        try (Index filled = Index.open(file, Log.silent())) {
            for (int i = 0; i < 300; i++) {
                filled.put(Path.of("/shared/" + i), STAMP, Samples.manifest(Samples.bytes(i, 100)));
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 20_000, (byte) 0x5A);
        Files.write(file, bytes);

        try (Index anew = Index.open(file, Log.silent())) {
            assertThat(anew.notice()).isPresent();
            assertThat(anew.knownUnder(Path.of("/"))).isEmpty();
        }
    }

    @Test
    void aDatabaseOfAnotherProgramOrVersionIsKeptAside() throws Exception {
        Path file = folder.resolve("other.db");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("pragma user_version = 99");
        }

        try (Index anew = Index.open(file, Log.silent())) {
            assertThat(anew.notice()).isPresent();
        }
    }

    @Test
    void whatReturnedIsThereWhenTheProgramIsKilled() throws IOException {
        for (int i = 0; i < 50; i++) {
            index.put(Path.of("/shared/" + i), STAMP, Samples.manifest(Samples.bytes(i, 100)));
        }
        Path copy = folder.resolve("copy.db");
        Files.copy(folder.resolve("index.db"), copy);
        Files.copy(folder.resolve("index.db-wal"), folder.resolve("copy.db-wal"));

        try (Index after = Index.open(copy, Log.silent())) {
            assertThat(after.notice()).isEmpty();
            assertThat(after.knownUnder(Path.of("/shared"))).hasSize(50);
        }
    }

    @Test
    void aBatchIsKeptAsAWholeOrNotAtAll() throws IOException {
        CutFile good = new CutFile(A, STAMP, ONE);
        CutFile bad = new CutFile(Path.of("relative"), STAMP, TWO);

        assertThatThrownBy(() -> index.putAll(List.of(good, bad))).isInstanceOf(IllegalArgumentException.class);
        index.offer(B);
        assertThat(index.known(A)).isEmpty();
    }

    @Test
    void manyThreadsMayUseItAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Path path = Path.of("/shared/" + i);
                Manifest manifest = Samples.manifest(Samples.bytes(i % 7, 100));
                all.add(threads.submit(() -> {
                    index.put(path, STAMP, manifest);
                    return index.filesOf(manifest.id()).contains(path);
                }));
            }
            for (Future<Boolean> each : all) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(index.knownUnder(Path.of("/shared"))).hasSize(100);
    }

    @Test
    void emptyFilesAreContentsToo() throws IOException {
        Manifest empty = new Manifest(List.of());
        index.put(A, STAMP, empty);

        assertThat(index.manifest(empty.id())).contains(empty);
        assertThat(index.filesOf(new ContentId(Hash.of()))).containsExactly(A);
    }
}
