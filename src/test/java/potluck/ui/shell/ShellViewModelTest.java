package potluck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import potluck.node.MemberView;
import potluck.node.OfferView;
import potluck.node.Snapshot;
import potluck.node.StatusView;
import potluck.text.Words;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Tone;

class ShellViewModelTest {
    private final Words words = Words.of(Locale.ENGLISH);
    private final LocalWorld world = new LocalWorld();
    private final LocalNode ana = world.member("Ana");
    private final LocalNode boris = world.member("Boris");

    @Test
    void theGroupAndTheConnectionAreShown() {
        ShellViewModel model = model();
        model.show(ana.snapshot());
        assertThat(model.self().get()).isEqualTo("Ana · " + ana.address());
        assertThat(model.tracker().get()).isEqualTo("Tracker connected");
        assertThat(model.trackerTone().get()).isEqualTo(Tone.GOOD);
        assertThat(model.members().get()).isEqualTo("2 members here");
        assertThat(model.governs().get()).isTrue();
    }

    @Test
    void aLostTrackerIsCountedDownAndExplained() {
        ShellViewModel model = model();
        model.show(snapshot("WAITING", 7, "TIMEOUT: No answer came in time from tracker.", ""));
        assertThat(model.tracker().get()).isEqualTo("Tracker away, next attempt in 0:07");
        assertThat(model.trackerTone().get()).isEqualTo(Tone.BAD);
        assertThat(model.trackerDetail().get())
                .isEqualTo("The tracker at host:4444 does not answer: No answer came in time from tracker.");
        assertThat(model.governs().get()).isFalse();
    }

    @Test
    void aNoticeCanBePutAwayAndComesBackOnlyWhenItIsANewOne() {
        ShellViewModel model = model();
        model.show(snapshot("CONNECTED", 0, "", "Port 5556 is used."));
        assertThat(model.notice().get()).isEqualTo("Port 5556 is used.");
        model.notice().set("");
        model.show(snapshot("CONNECTED", 0, "", "Port 5556 is used."));
        assertThat(model.notice().get()).isEmpty();
        model.show(snapshot("CONNECTED", 0, "", "Port 5557 is used."));
        assertThat(model.notice().get()).isEqualTo("Port 5557 is used.");
    }

    @Test
    void whatTheDeviceFoundAWayAroundIsNoTrouble() {
        ShellViewModel model = model();
        model.show(snapshot("CONNECTED", 0, "", "Port 5556 is used."));
        assertThat(model.advises().getValue()).isTrue();
        model.notice().set("The invite could not be withdrawn.");
        assertThat(model.advises().getValue()).isFalse();
    }

    @Test
    void noticesAreInTheWindowsLanguage() {
        ShellViewModel model = model(Words.of(Locale.of("ru")));
        String ports = "OTHER_TRACKER_PORT: Port 4444 is busy; the tracker listens on port 4445.\n"
                + "OTHER_PORT: Port 5555 is busy; members reach this device on port 5556.";
        model.show(snapshot("CONNECTED", 0, "", ports));
        assertThat(model.notice().get())
                .isEqualTo("Порт 4444 занят; трекер работает на порту 4445. "
                        + "Порт 5555 занят; участники подключаются к этому устройству через порт 5556.");
    }

    @Test
    void hashingIsCounted() {
        ShellViewModel model = model();
        ana.show(new OfferView("/a", 10, "HASHING", 5, ""));
        ana.show(new OfferView("/b", 10, "READY", 10, ""));
        model.show(ana.snapshot());
        assertThat(model.hashing().get()).isEqualTo("Preparing 1/2");
        ana.show(new OfferView("/a", 10, "READY", 10, ""));
        model.show(ana.snapshot());
        assertThat(model.hashing().get()).isEmpty();
    }

    @Test
    void howWellTheDeviceIsConnectedIsSaidAndExplained() {
        ShellViewModel model = model();
        model.show(snapshot("CONNECTED", 0, "", ""));
        assertThat(model.reach().get()).isEqualTo("Online");
        assertThat(model.reachTone().get()).isEqualTo(Tone.GOOD);
        model.show(snapshot("WAITING", 7, "", ""));
        assertThat(model.reach().get()).isEqualTo("Offline");
        assertThat(model.reachDetail().get()).startsWith("The tracker is away.");
        model.show(with(new MemberView("Vera", "10.0.0.7:5555", "ab", "UNREACHABLE")));
        assertThat(model.reach().get()).isEqualTo("Partly reachable");
        assertThat(model.reachTone().get()).isEqualTo(Tone.WARN);
        assertThat(model.reachDetail().get()).contains("from here: Vera.");
    }

    @Test
    void theRoomLeftForDownloadsIsShown() {
        ShellViewModel model = model();
        assertThat(model.free().get()).isEmpty();
        model.show(ana.snapshot());
        assertThat(model.free().get()).endsWith(" free");
        assertThat(model.freeDetail().get())
                .contains(Path.of("not/there/yet").toAbsolutePath().toString());
    }

    private static Snapshot with(MemberView member) {
        Snapshot alone = snapshot("CONNECTED", 0, "", "");
        return new Snapshot(1, alone.status(), List.of(member), List.of(), List.of(), List.of(), 0);
    }

    private ShellViewModel model() {
        return model(words);
    }

    private static ShellViewModel model(Words words) {
        return new ShellViewModel(
                new Commands(Runnable::run, Runnable::run, words), words, () -> Path.of("not/there/yet"));
    }

    private static Snapshot snapshot(String trackerState, int retry, String reason, String notice) {
        StatusView status = new StatusView(
                "Family",
                "peer",
                "Boris",
                "1.2.3.4:5555",
                "host:4444",
                trackerState,
                retry,
                reason,
                1,
                notice,
                "",
                false);
        return new Snapshot(1, status, List.of(), List.of(), List.of(), List.of(), 0);
    }
}
