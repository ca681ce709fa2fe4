package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.Edit;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Manifest;
import potluck.catalogue.VersionVector;
import potluck.catalogue.WireName;
import potluck.kit.Log;
import potluck.store.VersionStore.Batch;
import potluck.store.VersionStore.MovedFile;

class VersionStoreTest {
    private static final Manifest CONTENT = Samples.manifest(Samples.bytes(1, 100));
    private static final FileStamp STAMP = new FileStamp(100, 1_700_000_000_123_000_000L, "key");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

    @TempDir
    Path folder;

    private Index index;
    private VersionStore store;

    @BeforeEach
    void open() throws IOException {
        index = Index.open(folder.resolve("index.db"), Log.silent());
        index.remember(new SyncFolderRow("sync", Path.of("/home/ana/sync"), "two-way", "", "one"));
        store = index.versions("sync");
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void anotherScopeForgetsHowMuchOthersToldAndSurvivesARestart() throws IOException {
        assertThat(store.scope()).isEmpty();
        store.know("ana", new Known("one", 7, NOW));
        store.rescope("*.log");
        assertThat(store.known("ana")).isEqualTo(Known.NOTHING);
        store.know("ana", new Known("one", 8, NOW));
        close();
        index = Index.open(folder.resolve("index.db"), Log.silent());
        store = index.versions("sync");
        assertThat(store.scope()).isEqualTo("*.log");
        assertThat(store.known("ana").sequence()).isEqualTo(8);
        index.forgetSyncFolder("sync");
        assertThat(store.scope()).isEmpty();
    }

    @Test
    void howToTakeThingsBackIsKeptForTheLastThousand() throws IOException {
        for (int i = 0; i < 1001; i++) {
            index.remember("sync", undo(i));
        }
        index.remember("other", new UndoRow(Optional.empty(), Optional.empty()));
        close();
        index = Index.open(folder.resolve("index.db"), Log.silent());
        for (int i = 1000; i >= 1; i--) {
            assertThat(index.takeUndo("sync")).contains(undo(i));
        }
        assertThat(index.takeUndo("sync")).isEmpty();
        assertThat(index.takeUndo("other")).isPresent();
    }

    private static UndoRow undo(int i) {
        UndoRow.Rename rename = new UndoRow.Rename(Samples.name("sub/a" + i), Samples.name("b" + i));
        UndoRow.Trashed trashed = new UndoRow.Trashed("box" + i, Samples.name("c"));
        return new UndoRow(Optional.of(rename), i % 2 == 0 ? Optional.of(trashed) : Optional.empty());
    }

    @Test
    void whatCanBeServedIsKnownByPath() throws IOException {
        Path file = Path.of("/home/ana/sync/a");
        store.save(new Batch(List.of(), List.of(), List.of(), List.of(new CutFile(file, STAMP, CONTENT))));
        assertThat(store.served(Path.of("/home/ana/sync"))).containsOnly(Map.entry(file, STAMP));
        assertThat(store.served(Path.of("/home/ana/other"))).isEmpty();
    }

    @Test
    void everyVersionIsThereAfterARestart() throws IOException {
        VersionRow live = row("docs/Записки.txt", true, Optional.of(STAMP), 1);
        VersionRow awaited = row("b", true, Optional.empty(), 2);
        VersionRow deleted = row("c", false, Optional.empty(), 7);
        save(live, awaited, deleted);
        close();
        index = Index.open(folder.resolve("index.db"), Log.silent());
        store = index.versions("sync");
        assertThat(store.load()).containsExactly(live, awaited, deleted);
        assertThat(store.sequence()).isEqualTo(7);
    }

    @Test
    void aNameHasOneVersionHoweverItIsSpelt() throws IOException {
        save(row("Photo", true, Optional.empty(), 1));
        save(row("photo", false, Optional.empty(), 2));
        assertThat(store.load()).extracting(VersionRow::sequence).containsExactly(2L);
    }

    @Test
    void numbersAreNeverGivenTwice() throws IOException {
        save(row("a", false, Optional.empty(), 9));
        store.drop(List.of(Samples.name("A")));
        assertThat(store.load()).isEmpty();
        assertThat(store.sequence()).isEqualTo(9);
    }

    @Test
    void filesThatMoveKeepTheirContent() throws IOException {
        Path from = Path.of("/home/ana/sync/a");
        Path to = Path.of("/home/ana/sync/b");
        FileStamp dressed = new FileStamp(100, 5, "key");
        store.save(new Batch(List.of(), List.of(), List.of(), List.of(new CutFile(from, STAMP, CONTENT))));
        store.save(new Batch(List.of(), List.of(new MovedFile(from, to, dressed)), List.of(from), List.of()));
        assertThat(index.known(from)).isEmpty();
        assertThat(index.known(to)).contains(new KnownFile(to, dressed, CONTENT.id()));
        store.save(new Batch(List.of(), List.of(), List.of(to), List.of()));
        assertThat(index.holds(CONTENT.id())).isFalse();
    }

    @Test
    void aMovedFileThatWasForgottenMeanwhileIsSaid() throws IOException {
        Path from = Path.of("/home/ana/sync/a");
        MovedFile move = new MovedFile(from, Path.of("/home/ana/sync/b"), STAMP);
        store.save(new Batch(List.of(), List.of(), List.of(), List.of(new CutFile(from, STAMP, CONTENT))));
        index.forget(index.known(from).orElseThrow());
        assertThat(store.save(new Batch(List.of(), List.of(move), List.of(), List.of())))
                .containsExactly(move);
    }

    @Test
    void whatIsKnownOfOthersIsKeptByFolderAndDevice() throws IOException {
        Known known = new Known("theirs", 12, NOW);
        store.know("00000000000000aa", known);
        assertThat(store.known("00000000000000aa")).isEqualTo(known);
        assertThat(store.known("00000000000000bb")).isEqualTo(Known.NOTHING);
        assertThat(index.versions("other").known("00000000000000aa")).isEqualTo(Known.NOTHING);
        assertThat(known.between(NOW, NOW)).isEqualTo(known);
        assertThat(known.between(NOW.plusMillis(1), NOW.plusMillis(1))).isEqualTo(Known.NOTHING);
        assertThat(known.between(NOW.minusMillis(9), NOW.minusMillis(1))).isEqualTo(Known.NOTHING);
    }

    @Test
    void aFolderThatIsForgottenLeavesNothing() throws IOException {
        save(row("a", true, Optional.of(STAMP), 3));
        store.know("00000000000000aa", new Known("theirs", 12, NOW));
        SyncFolderRow other = new SyncFolderRow("photos", Path.of("/home/ana/photos"), "union", "mark", "two");
        index.remember(other);
        index.forgetSyncFolder("sync");
        assertThat(index.syncFolders()).containsExactly(other);
        assertThat(store.load()).isEmpty();
        assertThat(store.known("00000000000000aa")).isEqualTo(Known.NOTHING);
    }

    @Test
    void anIndexOfTheFormerVersionIsTakenOver() throws IOException, SQLException {
        index.put(Path.of("/shared/a"), STAMP, CONTENT);
        close();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("index.db"));
                Statement statement = database.createStatement()) {
            statement.execute("drop table versions");
            statement.execute("drop table sync_folders");
            statement.execute("drop table sync_peers");
            statement.execute("pragma user_version = 1");
        }
        index = Index.open(folder.resolve("index.db"), Log.silent());
        assertThat(index.notice()).isEmpty();
        assertThat(index.holds(CONTENT.id())).isTrue();
        assertThat(index.versions("sync").load()).isEmpty();
    }

    private void save(VersionRow... rows) throws IOException {
        store.save(new Batch(List.of(rows), List.of(), List.of(), List.of()));
    }

    private static VersionRow row(String path, boolean live, Optional<FileStamp> stamp, long sequence) {
        WireName name = Samples.name(path);
        Optional<FileEntry> file =
                live ? Optional.of(new FileEntry(name, 100, CONTENT.id(), NOW, true)) : Optional.empty();
        VersionVector vector = VersionVector.NONE.edited("00000000000000aa", 5).edited("00000000000000bb", 7);
        Edit edit = new Edit("00000000000000bb", "Борис", NOW, vector.sum());
        return new VersionRow(new FileVersion(name, file, vector, edit), stamp, sequence);
    }
}
