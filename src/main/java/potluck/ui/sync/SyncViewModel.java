package potluck.ui.sync;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import potluck.node.Snapshot;
import potluck.node.SyncView;
import potluck.text.Words;
import potluck.ui.fx.Rows;
import potluck.ui.fx.Tone;

/// How the sync folders are doing.
public final class SyncViewModel {
    private final Words words;
    private final Rows<String, SyncView> rows = new Rows<>(SyncView::folder);
    private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper();
    private final StringProperty notice = new SimpleStringProperty("");

    public SyncViewModel(Words words) {
        this.words = words;
    }

    public void show(Snapshot snapshot) {
        rows.show(snapshot.sync());
        pending.set((int) snapshot.sync().stream()
                .mapToLong(folder -> folder.pending() + folder.conflicts())
                .sum());
    }

    /// How many files wait for something.
    public ReadOnlyIntegerProperty pending() {
        return pending.getReadOnlyProperty();
    }

    Rows<String, SyncView> rows() {
        return rows;
    }

    StringProperty notice() {
        return notice;
    }

    String state(SyncView folder) {
        return words.name("sync.state", folder.state());
    }

    /// Why it stands still, or how much is left, or that all is well.
    String explanation(SyncView folder) {
        if (!folder.reason().isEmpty()) {
            return words.reason(folder.reason());
        }
        return folder.pending() == 0 ? words.say("sync.same") : words.count("sync.pending", folder.pending());
    }

    String files(SyncView folder) {
        return words.say(
                "sync.files",
                words.count("files", folder.files()),
                words.amounts().size(folder.bytes()));
    }

    String conflicts(SyncView folder) {
        return words.count("sync.conflicts", folder.conflicts());
    }

    static double part(SyncView folder) {
        long all = folder.files() + folder.pending();
        return all == 0 ? 1 : (double) folder.files() / all;
    }

    static Tone tone(SyncView folder) {
        return switch (folder.state()) {
            case "UP_TO_DATE" -> folder.conflicts() == 0 ? Tone.GOOD : Tone.WARN;
            case "STOPPED" -> Tone.BAD;
            default -> Tone.BUSY;
        };
    }
}
