package potluck.ui.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import potluck.catalogue.LocalNames;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.node.BranchView;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.node.SyncForecast;
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
    private final FilesViewModel files;
    private final PendingViewModel pending;
    private final ConflictsViewModel conflicts;
    private final HistoryViewModel history;
    private final TrashViewModel trash;
    private final StringProperty doing = new SimpleStringProperty("");
    private String self = "";
    private Optional<List<SyncView>> before = Optional.empty();

    public SyncViewModel(Node node, Commands commands, Words words) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.files = new FilesViewModel(node, commands, words, notice);
        this.pending = new PendingViewModel(node, commands, notice);
        this.conflicts = new ConflictsViewModel(node, commands, words, notice);
        this.history = new HistoryViewModel(node, commands, notice);
        this.trash = new TrashViewModel(node, commands, notice);
    }

    public void show(Snapshot snapshot) {
        List<SyncView> folders = snapshot.sync();
        rows.show(folders);
        attention.set((int) folders.stream()
                .mapToLong(folder -> folder.conflicts() + (asks(folder) ? 1 : 0))
                .sum());
        self = snapshot.status().user();
        conflicts.know(self, folders);
        files.know(folders);
        if (!before.equals(Optional.of(folders))) {
            before = Optional.of(folders);
            ask();
        }
    }

    /// Asks again for everything.
    void refresh() {
        ask();
        files.refresh();
    }

    /// Asks again for what is pending, in conflict and in the trash.
    private void ask() {
        pending.inquiry().ask();
        conflicts.inquiry().ask();
        history.inquiry().ask();
        trash.inquiry().ask();
    }

    /// Where a file of a sync folder lies, or with an empty path the folder itself; nowhere when the folder is not
    /// known.
    Stream<Path> place(String folder, String path) {
        try {
            Stream<Path> roots = rows.values().stream()
                    .filter(known -> known.name().equals(folder))
                    .map(known -> Path.of(known.folder()));
            if (path.isEmpty()) {
                return roots;
            }
            WireName name = LocalNames.LINUX.name(List.of(path.split("/")));
            return roots.map(root -> LocalNames.here().resolve(root, name));
        } catch (Failure unnamed) {
            return Stream.empty();
        }
    }

    /// Shows what the first sync of the folder would do; one in which nothing lies yet begins at once.
    void forecast(NewFolder folder, Consumer<SyncForecast> show) {
        ask(
                words.say("sync.comparing", folder.name()),
                () -> holdsAnything(folder.place())
                        ? Optional.of(node.sync().forecastSync(folder.name(), folder.place(), folder.mode()))
                        : Optional.<SyncForecast>empty(),
                forecast -> forecast.ifPresentOrElse(show, () -> add(folder)));
    }

    private static boolean holdsAnything(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> content = Files.list(place)) {
            return content.findAny().isPresent();
        }
    }

    /// Shows the folders inside, after the linked members have told theirs.
    void branches(SyncView folder, Consumer<List<BranchView>> show) {
        ask(words.say("sync.asking", folder.name()), () -> node.sync().branches(folder.name()), show);
    }

    /// Keeps folders inside on this device, or no longer.
    void select(SyncView folder, Map<String, Boolean> changes) {
        commands.run(
                () -> {
                    for (Map.Entry<String, Boolean> change : changes.entrySet()) {
                        node.sync().select(folder.name(), change.getKey(), change.getValue());
                    }
                },
                notice::set);
    }

    /// Copies files and folders into the folder; what has a name that is taken there stays away.
    void copy(List<Path> files, SyncView folder) {
        ask(
                words.say("sync.copying", folder.name()),
                () -> {
                    new CopyIn(Path.of(folder.folder())).copy(files);
                    return folder;
                },
                this::rescan);
    }

    IgnoreViewModel ignore(SyncView folder) {
        return new IgnoreViewModel(node, commands, words, folder.name(), notice);
    }

    CompareViewModel compare(CompareViewModel.Wanted wanted) {
        return new CompareViewModel(node, commands, words, self, wanted);
    }

    /// Makes a receive-only folder as the others have it.
    void revert(SyncView folder) {
        commands.run(() -> node.sync().revertSync(folder.name()), notice::set);
    }

    void pause(SyncView folder) {
        commands.run(() -> node.sync().pauseSync(folder.name()), notice::set);
    }

    void resume(SyncView folder) {
        commands.run(() -> node.sync().resumeSync(folder.name()), notice::set);
    }

    /// Something that takes a while; `what` is said until it is answered.
    private <T> void ask(String what, Commands.Question<T> question, Consumer<T> show) {
        doing.set(what);
        commands.ask(
                question,
                answer -> {
                    doing.set("");
                    show.accept(answer);
                },
                sentence -> {
                    doing.set("");
                    notice.set(sentence);
                });
    }

    void add(NewFolder folder) {
        commands.run(() -> node.sync().addSync(folder.name(), folder.place(), folder.mode()), notice::set);
    }

    void remove(SyncView folder) {
        commands.run(() -> node.sync().removeSync(folder.name()), notice::set);
    }

    /// Looks at all files of the folder again.
    void rescan(SyncView folder) {
        commands.run(() -> node.sync().rescan(folder.name()), notice::set);
    }

    /// Whether what others deleted shall be deleted here, too; else it is restored for everyone.
    void answer(SyncView folder, boolean delete) {
        commands.run(() -> node.sync().answerSync(folder.name(), delete), notice::set);
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

    FilesViewModel files() {
        return files;
    }

    PendingViewModel pending() {
        return pending;
    }

    ConflictsViewModel conflicts() {
        return conflicts;
    }

    /// What takes a while now; usually empty.
    StringProperty doing() {
        return doing;
    }

    HistoryViewModel history() {
        return history;
    }

    TrashViewModel trash() {
        return trash;
    }

    /// Whether the folder waits for an answer.
    static boolean asks(SyncView folder) {
        return folder.state().equals("PAUSED");
    }

    /// Whether the user has paused the folder.
    static boolean isPaused(SyncView folder) {
        return folder.state().equals("PAUSED_BY_USER");
    }

    String mode(String mode) {
        return words.name("sync.mode", mode);
    }

    String state(SyncView folder) {
        return words.name("sync.state", isDisputed(folder) ? "DISPUTED" : folder.state());
    }

    /// Whether nothing is left to do but to choose between versions.
    private static boolean isDisputed(SyncView folder) {
        return folder.state().equals("UP_TO_DATE") && folder.conflicts() > 0;
    }

    /// Why it stands still, or how much is left, or that all is well.
    String explanation(SyncView folder) {
        if (!folder.reason().isEmpty()) {
            return words.reason(folder.reason());
        }
        if (isDisputed(folder)) {
            return words.count("sync.disputed", folder.conflicts());
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
            case "UP_TO_DATE" -> isDisputed(folder) ? Tone.WARN : Tone.GOOD;
            case "PAUSED" -> Tone.WARN;
            case "PAUSED_BY_USER" -> Tone.QUIET;
            case "STOPPED" -> Tone.BAD;
            default -> Tone.BUSY;
        };
    }
}
