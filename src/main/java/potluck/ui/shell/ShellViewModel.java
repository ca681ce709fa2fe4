package potluck.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import potluck.node.OfferView;
import potluck.node.Snapshot;
import potluck.node.StatusView;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Tone;

/// What stands around the panels: the group, the tracker, who is here, hashing, free space.
public final class ShellViewModel {
    private final Words words;
    private final StringProperty group = new SimpleStringProperty("");
    private final StringProperty self = new SimpleStringProperty("");
    private final StringProperty tracker = new SimpleStringProperty("");
    private final StringProperty trackerDetail = new SimpleStringProperty("");
    private final ObjectProperty<Tone> trackerTone = new SimpleObjectProperty<>(Tone.QUIET);
    private final StringProperty members = new SimpleStringProperty("");
    private final StringProperty hashing = new SimpleStringProperty("");
    private final StringProperty notice = new SimpleStringProperty("");
    private final BooleanProperty governs = new SimpleBooleanProperty();
    private final StringProperty reach = new SimpleStringProperty("");
    private final StringProperty reachDetail = new SimpleStringProperty("");
    private final ObjectProperty<Tone> reachTone = new SimpleObjectProperty<>(Tone.QUIET);
    private final FreeSpace space;
    private final StringProperty advice = new SimpleStringProperty("");
    private String lastNotice = "";

    /// @param downloads where downloads go
    ShellViewModel(Commands commands, Words words, Supplier<Path> downloads) {
        this.space = new FreeSpace(commands, words, downloads, InstantSource.system());
        this.words = words;
    }

    void show(Snapshot snapshot) {
        StatusView status = snapshot.status();
        group.set(status.group());
        self.set(words.say("shell.self", status.user(), status.address()));
        governs.set(status.governs());
        showTracker(status);
        members.set(words.count("members.here", status.members()));
        hashing.set(hashing(snapshot));
        showReach(snapshot);
        space.look();
        if (!status.notice().equals(lastNotice)) {
            lastNotice = status.notice();
            advice.set(lastNotice.lines().map(words::reason).collect(Collectors.joining(" ")));
            notice.set(advice.get());
        }
    }

    private void showTracker(StatusView status) {
        tracker.set(
                status.trackerState().equals("WAITING")
                        ? words.say(
                                "tracker.retry", words.amounts().duration(Duration.ofSeconds(status.retryInSeconds())))
                        : words.name("tracker.state", status.trackerState()));
        trackerTone.set(tone(status.trackerState()));
        trackerDetail.set(
                status.reason().isEmpty()
                        ? words.say("tracker.at", status.tracker())
                        : words.say("tracker.away", status.tracker(), words.reason(status.reason())));
    }

    private void showReach(Snapshot snapshot) {
        Reach now = Reach.of(snapshot);
        reach.set(words.say("reach." + now.key()));
        reachTone.set(now.tone());
        reachDetail.set(words.say("reach.detail." + now.key(), String.join(", ", Reach.unreachable(snapshot))));
    }

    private static Tone tone(String trackerState) {
        return switch (trackerState) {
            case "CONNECTED" -> Tone.GOOD;
            case "WAITING" -> Tone.BAD;
            default -> Tone.BUSY;
        };
    }

    private String hashing(Snapshot snapshot) {
        int all = snapshot.offers().size();
        long left = snapshot.offers().stream()
                .map(OfferView::state)
                .filter("HASHING"::equals)
                .count();
        return left == 0
                ? ""
                : words.say(
                        "shell.hashing",
                        words.amounts().number(all - left),
                        words.amounts().number(all));
    }

    /// All of it in a line.
    String summary() {
        return words.say("shell.summary", group.get(), tracker.get(), members.get());
    }

    StringProperty group() {
        return group;
    }

    /// This member's name and address.
    StringProperty self() {
        return self;
    }

    StringProperty tracker() {
        return tracker;
    }

    /// Where the tracker is, and why it is away.
    StringProperty trackerDetail() {
        return trackerDetail;
    }

    ObjectProperty<Tone> trackerTone() {
        return trackerTone;
    }

    StringProperty members() {
        return members;
    }

    /// How many files are cut and hashed of how many; empty when all are.
    StringProperty hashing() {
        return hashing;
    }

    /// How well this device is connected, in a word.
    StringProperty reach() {
        return reach;
    }

    StringProperty reachDetail() {
        return reachDetail;
    }

    ObjectProperty<Tone> reachTone() {
        return reachTone;
    }

    /// How much room is left where downloads go.
    ReadOnlyStringProperty free() {
        return space.free();
    }

    ReadOnlyStringProperty freeDetail() {
        return space.detail();
    }

    StringProperty notice() {
        return notice;
    }

    /// Whether the notice says what the device has found a way around by itself.
    ObservableValue<Boolean> advises() {
        return notice.isEqualTo(advice);
    }

    BooleanProperty governs() {
        return governs;
    }
}
