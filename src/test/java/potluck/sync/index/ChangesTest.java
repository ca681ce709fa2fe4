package potluck.sync.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Manifest;
import potluck.catalogue.VersionVector;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.sync.BarePeer;
import potluck.sync.folder.SyncFault;
import potluck.wire.PeerMessage.Change;

class ChangesTest {
    private static final String DEVICE = "00000000000000aa";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final Manifest TEXT = BarePeer.manifest("text");

    @Test
    void aFileAndADeletionComeBackAsTheyWent() throws Failure {
        FileVersion file = version(true);
        Slot.Offer offer = Changes.offer(Changes.change(file, Optional.of(TEXT)));
        assertThat(offer.version()).isEqualTo(file);
        assertThat(offer.manifest()).contains(TEXT);
        assertThat(Changes.offer(Changes.change(file, Optional.empty())).manifest())
                .isEmpty();
        FileVersion deleted = version(false);
        assertThat(Changes.offer(Changes.change(deleted, Optional.empty())).version())
                .isEqualTo(deleted);
    }

    @Test
    void whatMakesNoSenseIsRefused() throws Failure {
        Change good = Changes.change(version(true), Optional.of(TEXT));
        refused(new Change(good.file(), false, "nonsense", DEVICE, "Ana", 1, 1));
        refused(new Change(good.file(), false, DEVICE + ":0", DEVICE, "Ana", 1, 1));
        refused(new Change(good.file(), true, good.vector(), "no device", "Ana", 1, 1));
        assertThatThrownBy(() -> Changes.offer(
                        new Change(BarePeer.item("text", "..", "up"), true, good.vector(), DEVICE, "Ana", 1, 1)))
                .isInstanceOf(Failure.class);
    }

    @Test
    void aTimeFarAwayIsBroughtIntoReach() throws Failure {
        Change good = Changes.change(version(true), Optional.of(TEXT));
        Change far = new Change(good.file(), false, good.vector(), DEVICE, "Ana", 1L << 53, 1);
        assertThat(Changes.offer(far).version().edit().at()).isBefore(Instant.parse("+10000-01-01T00:00:00Z"));
    }

    private static void refused(Change change) {
        assertThatThrownBy(() -> Changes.offer(change))
                .isInstanceOfSatisfying(
                        Failure.class,
                        why -> assertThat(why.is(SyncFault.BAD_VERSION)).isTrue());
    }

    private static FileVersion version(boolean live) throws Failure {
        WireName name = WireName.of(List.of("docs", "a.txt"));
        Optional<FileEntry> file =
                live ? Optional.of(new FileEntry(name, TEXT.size(), TEXT.id(), NOW, true)) : Optional.empty();
        return FileVersion.edited(name, file, VersionVector.NONE, new FileVersion.Editor(DEVICE, "Ana"), NOW);
    }
}
