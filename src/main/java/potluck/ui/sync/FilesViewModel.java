package potluck.ui.sync;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import potluck.node.Node;
import potluck.node.SyncView;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Fold;
import potluck.ui.fx.Inquiry;
import potluck.ui.fx.Rows;
import potluck.ui.fx.WordFilter;

/// The files of one sync folder as a tree. It is asked for, built, searched and sorted in the background; the window
/// only shows the rows. Window's thread.
final class FilesViewModel {
    /// Looking again and again costs at most one part in so many of the time.
    private static final int PAUSES = 20;

    private static final long SHORTEST_PAUSE = Duration.ofSeconds(2).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMinutes(1).toNanos();

    private final Node node;
    private final FileActions actions;
    private final Rows<String, FileLine> rows = new Rows<>(FileLine::key);
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final ObservableList<String> folders = FXCollections.observableArrayList();
    private final Map<String, Set<String>> open = new HashMap<>();
    private final Comparator<FileLine> byName;
    private final Inquiry<FileNode> asking;
    private final Inquiry<FileLine> arranging;
    /// Read by whoever arranges in the background.
    private volatile FileOutline.Wanted wanted;

    private volatile String asked = "";
    private boolean watched;
    private long askedAt = System.nanoTime();
    private long pause = SHORTEST_PAUSE;
    private long again = askedAt;

    FilesViewModel(Node node, Commands commands, Words words, StringProperty notice) {
        this.node = node;
        this.actions = new FileActions(node, commands, notice);
        this.byName = Comparator.comparing(FileLine::name, words.byName());
        this.asking = new Inquiry<>(
                commands,
                () -> List.of(FileNode.of(node.sync().syncFiles(asked))),
                answer -> show(answer.getFirst()),
                notice);
        FileOutline outline = new FileOutline(byName);
        this.wanted = new FileOutline.Wanted(FileNode.of(List.of()), WordFilter.of(""), Set.of(), byName);
        this.arranging = new Inquiry<>(commands, () -> outline.lines(wanted), rows::show, notice);
        query.subscribe(typed -> want(wanted.root(), WordFilter.of(typed), wanted.order()));
        folder.subscribe(this::open);
    }

    /// These are the sync folders now.
    void know(List<SyncView> all) {
        List<String> names = all.stream().map(SyncView::name).toList();
        if (!names.equals(folders)) {
            folders.setAll(names);
        }
        if (!names.contains(folder.get())) {
            folder.set(names.isEmpty() ? "" : names.getFirst());
        }
        look();
    }

    private void open(String chosen) {
        asked = chosen;
        want(FileNode.of(List.of()), wanted.words(), wanted.order());
        if (watched && !chosen.isEmpty()) {
            askedAt = System.nanoTime();
            asking.askAnew();
        }
    }

    private void show(FileNode tree) {
        long now = System.nanoTime();
        pause = Math.max(SHORTEST_PAUSE, (now - askedAt) * PAUSES);
        again = now + pause;
        want(tree, wanted.words(), wanted.order());
    }

    private void want(FileNode tree, WordFilter words, Comparator<FileLine> order) {
        wanted = new FileOutline.Wanted(tree, words, Set.copyOf(opened()), order);
        arranging.ask();
    }

    private Set<String> opened() {
        return open.computeIfAbsent(folder.get(), _ -> new HashSet<>());
    }

    /// Opens a folder, or closes it; closing one that is open because of a search does nothing.
    void toggle(FileLine line) {
        if (line.fold() == Fold.OPEN) {
            opened().remove(line.key());
        } else {
            opened().add(line.key());
        }
        want(wanted.root(), wanted.words(), wanted.order());
    }

    /// @param order empty: by name
    void sort(Optional<Comparator<FileLine>> order) {
        want(wanted.root(), wanted.words(), order.orElse(byName));
    }

    /// Whether somebody looks; then it is asked at once.
    void watch(boolean looking) {
        watched = looking;
        refresh();
    }

    /// Looks again if somebody watches, and it is not too soon; later and later while there is no answer.
    void look() {
        long now = System.nanoTime();
        if (now - again >= 0) {
            pause = Math.min(LONGEST_PAUSE, 2 * pause);
            again = now + pause;
            refresh();
        }
    }

    /// Asks again now, if somebody watches.
    void refresh() {
        if (watched && !folder.get().isEmpty()) {
            askedAt = System.nanoTime();
            asking.ask();
        }
    }

    /// The name of the sync folder that is shown; empty when there is none.
    StringProperty folder() {
        return folder;
    }

    /// The names of all sync folders.
    ObservableList<String> folders() {
        return folders;
    }

    StringProperty query() {
        return query;
    }

    Rows<String, FileLine> rows() {
        return rows;
    }

    Inquiry<FileNode> inquiry() {
        return asking;
    }

    FileActions actions() {
        return actions;
    }
}
