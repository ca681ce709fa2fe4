package potluck.ui.sync;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.node.SyncView;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Rows;
import potluck.ui.fx.Tone;

/// The sync folders: how they are doing, and what can be done with a whole one.
public final class SyncViewModel {
    /// The ways to sync, the most usual first.
    static final List<String> MODES = List.of("two-way", "union", "send-only", "receive-only");

    private final Node node;
    private final Commands commands;
    private final Words words;
    private final Rows<String, SyncView> rows = new Rows<>(SyncView::name);
    private final ReadOnlyIntegerWrapper attention = new ReadOnlyIntegerWrapper();
    private final StringProperty notice = new SimpleStringProperty("");
    private final PendingViewModel pending;
    private final ConflictsViewModel conflicts;
    private final TrashViewModel trash;
    private Optional<List<SyncView>> before = Optional.empty();

    public SyncViewModel(Node node, Commands commands, Words words) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.pending = new PendingViewModel(node, commands, notice);
        this.conflicts = new ConflictsViewModel(node, commands, words, notice);
        this.trash = new TrashViewModel(node, commands, notice);
    }

    public void show(Snapshot snapshot) {
        List<SyncView> folders = snapshot.sync();
        rows.show(folders);
        attention.set((int) folders.stream()
                .mapToLong(folder -> folder.conflicts() + (asks(folder) ? 1 : 0))
                .sum());
        conflicts.know(snapshot.status().user(), folders);
        if (!before.equals(Optional.of(folders))) {
            before = Optional.of(folders);
            refresh();
        }
    }

    /// Asks again for what is pending, in conflict and in the trash.
    void refresh() {
        pending.inquiry().ask();
        conflicts.inquiry().ask();
        trash.inquiry().ask();
    }

    void add(NewFolder folder) {
        commands.run(() -> node.addSync(folder.name(), folder.place(), folder.mode()), notice::set);
    }

    void remove(SyncView folder) {
        commands.run(() -> node.removeSync(folder.name()), notice::set);
    }

    /// Looks at all files of the folder again.
    void rescan(SyncView folder) {
        commands.run(() -> node.rescan(folder.name()), notice::set);
    }

    /// Whether what others deleted shall be deleted here, too; else it is restored for everyone.
    void answer(SyncView folder, boolean delete) {
        commands.run(() -> node.answerSync(folder.name(), delete), notice::set);
    }

    void open(Path place) {
        commands.run(() -> Desktop.open(place), notice::set);
    }

    /// How many conflicts and questions wait for the user.
    public ReadOnlyIntegerProperty attention() {
        return attention.getReadOnlyProperty();
    }

    Rows<String, SyncView> rows() {
        return rows;
    }

    StringProperty notice() {
        return notice;
    }

    PendingViewModel pending() {
        return pending;
    }

    ConflictsViewModel conflicts() {
        return conflicts;
    }

    TrashViewModel trash() {
        return trash;
    }

    /// Whether the folder waits for an answer.
    static boolean asks(SyncView folder) {
        return folder.state().equals("PAUSED");
    }

    String mode(String mode) {
        return words.name("sync.mode", mode);
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
            case "PAUSED" -> Tone.WARN;
            case "STOPPED" -> Tone.BAD;
            default -> Tone.BUSY;
        };
    }
}
