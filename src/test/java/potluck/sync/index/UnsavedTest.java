package potluck.sync.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.VersionStore.Batch;
import potluck.store.VersionStore.MovedFile;

class UnsavedTest {
    private static final Path HERE = Path.of("/folder/here");
    private static final Path THERE = Path.of("/folder/there");
    private static final FileStamp STAMP = new FileStamp(3, 7, "1");
    private static final FileStamp LATER = new FileStamp(3, 8, "1");

    private final Unsaved unsaved = new Unsaved();

    @Test
    void aFileThatIsKnownMoves() throws Failure {
        unsaved.moved(HERE, THERE, STAMP, name());
        assertThat(batch().moved()).containsExactly(new MovedFile(HERE, THERE, STAMP));
        assertThat(batch().read()).isEmpty();
        assertThat(unsaved.names(batch().moved())).containsExactly(name());
    }

    @Test
    void aFileThatWasJustReadIsServedUnderItsNewNameAsItWasRead() throws Failure {
        CutFile read = new CutFile(HERE, STAMP, manifest());
        unsaved.read(read);
        unsaved.moved(HERE, THERE, LATER, name());
        assertThat(batch().moved()).isEmpty();
        assertThat(batch().gone()).containsExactly(HERE);
        assertThat(batch().read()).containsExactly(new CutFile(THERE, LATER, read.manifest()));
    }

    @Test
    void aFileThatWasJustReadMayBeDressed() throws Failure {
        unsaved.read(new CutFile(HERE, STAMP, manifest()));
        unsaved.moved(HERE, HERE, LATER, name());
        assertThat(batch().gone()).isEmpty();
        assertThat(batch().read()).containsExactly(new CutFile(HERE, LATER, manifest()));
    }

    @Test
    void whatComesWhereSomethingHasGoneIsThere() {
        unsaved.gone(HERE);
        unsaved.read(new CutFile(HERE, STAMP, manifest()));
        assertThat(batch().gone()).isEmpty();
        assertThat(batch().read()).hasSize(1);
    }

    @Test
    void nothingIsLeftOnceItIsSaved() throws Failure {
        unsaved.changed(name());
        unsaved.gone(HERE);
        unsaved.read(new CutFile(THERE, STAMP, manifest()));
        assertThat(unsaved.contains(name())).isTrue();
        unsaved.clear();
        assertThat(unsaved.isEmpty()).isTrue();
        assertThat(unsaved.contains(name())).isFalse();
    }

    private Batch batch() {
        return unsaved.batch(_ -> Optional.empty());
    }

    private static Manifest manifest() {
        return new Manifest(List.of(new Piece(Hash.of(new byte[] {1, 2, 3}), 3)));
    }

    private static WireName name() throws Failure {
        return WireName.of(List.of("there"));
    }
}
