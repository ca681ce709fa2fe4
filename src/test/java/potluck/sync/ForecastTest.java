package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.Forecast;

/// What the first sync would do, and that it does that.
@Timeout(120)
class ForecastTest {
    @TempDir
    private Path home;

    @AutoClose
    private final SyncWorld world = new SyncWorld(() -> home);

    private SyncDevice boris;

    /// Boris has files and has not added the folder yet.
    @BeforeEach
    void fill() throws IOException {
        boris = world.device("Boris", FolderMode.TWO_WAY);
        boris.folders.start();
        boris.write("same.txt", "same");
        boris.write("differs.txt", "one way");
        boris.write("sized.txt", "longer here");
        boris.write("mine/only.txt", "12345");
        boris.write("litter.swp", "ignored");
    }

    @Test
    void twoWayKeepsBothSides() throws IOException {
        SyncDevice ana = ana(FolderMode.TWO_WAY);
        Map<String, String> before = boris.files();
        Forecast would = forecast(FolderMode.TWO_WAY);
        assertThat(would.members()).isEqualTo(1);
        assertThat(would.get()).isEqualTo(new Forecast.Amount(2, 7));
        assertThat(would.give()).isEqualTo(new Forecast.Amount(1, 5));
        assertThat(would.conflicts()).isEqualTo(2);
        assertThat(would.same()).isEqualTo(1);
        assertThat(would.replaced()).isZero();
        assertThat(would.disputed()).extracting(WireName::path).containsExactlyInAnyOrder("differs.txt", "sized.txt");
        assertThat(boris.files()).isEqualTo(before);
        assertThat(boris.root.resolve(".potluck")).doesNotExist();
        assertThat(boris.folders.list()).isEmpty();
        boris.folders.add("sync", boris.root, FolderMode.TWO_WAY);
        Awaits.until(() -> boris.folder().status().conflicts() == 2, ana, boris);
        Awaits.until(() -> ana.files().size() == 8 && boris.files().size() == 9, ana, boris);
    }

    @Test
    void receiveOnlyReplacesAndGivesNothing() throws IOException {
        ana(FolderMode.TWO_WAY);
        Forecast would = forecast(FolderMode.RECEIVE_ONLY);
        assertThat(would.get().files()).isEqualTo(2);
        assertThat(would.give()).isEqualTo(Forecast.Amount.NOTHING);
        assertThat(would.conflicts()).isZero();
        assertThat(would.replaced()).isEqualTo(2);
    }

    @Test
    void sendOnlyGetsNothing() throws IOException {
        ana(FolderMode.TWO_WAY);
        Forecast would = forecast(FolderMode.SEND_ONLY);
        assertThat(would.get()).isEqualTo(Forecast.Amount.NOTHING);
        assertThat(would.give().files()).isEqualTo(1);
    }

    @Test
    void unionFoldersAreForetoldToo() throws IOException {
        ana(FolderMode.UNION);
        Forecast would = forecast(FolderMode.UNION);
        assertThat(would.members()).isEqualTo(1);
        assertThat(would.get().files()).isEqualTo(2);
        assertThat(would.give().files()).isEqualTo(1);
        assertThat(would.conflicts()).isEqualTo(2);
    }

    @Test
    void whatOthersDeletedIsNotDeletedHere() throws IOException {
        SyncDevice ana = ana(FolderMode.TWO_WAY);
        Files.delete(ana.root.resolve("same.txt"));
        Awaits.until(() -> ana.folder().status().files() == 4, ana);
        Forecast would = forecast(FolderMode.TWO_WAY);
        assertThat(would.same()).isZero();
        assertThat(would.give().files()).isEqualTo(2);
    }

    @Test
    void ofAFolderThatNobodyHasEverythingIsGiven() throws IOException {
        Forecast would = forecast(FolderMode.TWO_WAY);
        assertThat(would.members()).isZero();
        assertThat(would.get()).isEqualTo(Forecast.Amount.NOTHING);
        assertThat(would.give().files()).isEqualTo(4);
    }

    @Test
    void aPlaceThatIsNotThereGetsEverything() throws IOException {
        ana(FolderMode.TWO_WAY);
        Path place = home.resolve("not yet");
        Forecast would = boris.folders.forecast("sync", place, FolderMode.TWO_WAY);
        assertThat(would.get().files()).isEqualTo(5);
        assertThat(place).doesNotExist();
    }

    @Test
    void aFileIsNoFolderAndASyncedOneIsNotForetold() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "x");
        assertThatThrownBy(() -> boris.folders.forecast("sync", file, FolderMode.TWO_WAY))
                .isInstanceOfSatisfying(
                        Failure.class, why -> assertThat(why.code()).isEqualTo("NOT_A_FOLDER"));
        SyncDevice ana = ana(FolderMode.TWO_WAY);
        assertThatThrownBy(() -> ana.folders.forecast("sync", ana.root, FolderMode.TWO_WAY))
                .isInstanceOfSatisfying(
                        Failure.class, why -> assertThat(why.code()).isEqualTo("SYNCED_ALREADY"));
    }

    private Forecast forecast(FolderMode mode) throws IOException {
        return boris.folders.forecast("sync", boris.root, mode);
    }

    /// Ana syncs five files; two of them Boris has otherwise, one just so.
    private SyncDevice ana(FolderMode mode) throws IOException {
        SyncDevice ana = world.device("Ana", mode);
        ana.write("same.txt", "same");
        ana.write("differs.txt", "another");
        ana.write("sized.txt", "short");
        ana.write("a", "123");
        ana.write("sub/b", "1234");
        ana.start();
        Awaits.until(() -> ana.folder().status().files() == 5, ana);
        Awaits.upToDate(ana);
        ana.link(boris);
        Awaits.until(() -> !boris.links.links().isEmpty(), ana);
        return ana;
    }
}
