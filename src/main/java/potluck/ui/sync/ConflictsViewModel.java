package potluck.ui.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import potluck.node.ConflictView;
import potluck.node.Node;
import potluck.node.SyncView;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Inquiry;
import potluck.ui.fx.Rows;
import potluck.ui.fx.Undoing;

/// The files of which two versions are kept; some can be ended at once, and what was ended last be taken back.
final class ConflictsViewModel {
    private final Node node;
    private final Commands commands;
    private final Words words;
    private final StringProperty notice;
    private final Rows<String, Sides> rows = new Rows<>(Sides::key);
    private final Inquiry<ConflictView> inquiry;
    private final Undoing undoing = new Undoing();
    private String self = "";
    private Map<String, Path> places = Map.of();

    ConflictsViewModel(Node node, Commands commands, Words words, StringProperty notice) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.notice = notice;
        this.inquiry = new Inquiry<>(commands, node.sync()::conflicts, this::show, notice);
    }

    /// Who the user is, and where the folders are.
    void know(String user, List<SyncView> folders) {
        self = user;
        places = folders.stream().collect(Collectors.toMap(SyncView::name, folder -> Path.of(folder.folder())));
    }

    private void show(List<ConflictView> conflicts) {
        rows.show(conflicts.stream().map(conflict -> new Sides(conflict, self)).toList());
    }

    /// Ends conflicts; `keep` is `mine`, `theirs` or `both`. Those before one that cannot be ended stay ended.
    void end(List<Sides> conflicts, String keep) {
        List<Sides> ended = new ArrayList<>();
        commands.run(
                () -> {
                    for (Sides sides : conflicts) {
                        ConflictView conflict = sides.conflict();
                        node.sync().endConflict(conflict.folder(), conflict.copy(), keep);
                        ended.add(sides);
                    }
                },
                () -> ended(ended),
                sentence -> {
                    ended(ended);
                    failed(sentence);
                });
    }

    private void ended(List<Sides> ended) {
        if (!ended.isEmpty()) {
            undoing.offer(said(ended), () -> undo(ended));
        }
        rows.show(rows.values().stream().filter(sides -> !ended.contains(sides)).toList());
    }

    private String said(List<Sides> ended) {
        return ended.size() == 1
                ? words.say("conflicts.ended", ended.getFirst().conflict().path())
                : words.count("conflicts.endedAll", ended.size());
    }

    private void failed(String sentence) {
        inquiry.ask();
        notice.set(sentence);
    }

    /// Takes back what was ended together, the last first: each folder knows its own order.
    private void undo(List<Sides> ended) {
        commands.run(
                () -> {
                    for (Sides sides : ended.reversed()) {
                        node.sync().undoConflict(sides.conflict().folder());
                    }
                },
                inquiry::ask,
                this::failed);
    }

    /// Shows both versions in the programs that belong to them.
    void open(Sides sides) {
        Path place = places.getOrDefault(sides.conflict().folder(), Path.of(""));
        commands.run(
                () -> {
                    Desktop.open(place.resolve(sides.conflict().copy()));
                    if (sides.hasKept()) {
                        Desktop.open(place.resolve(sides.conflict().path()));
                    }
                },
                notice::set);
    }

    /// Whose version it is: the person and the time.
    String author(ConflictView.Version version) {
        if (version.user().isEmpty()) {
            return words.say("conflicts.deleted");
        }
        String at = words.amounts().date(version.at());
        return version.user().equals(self)
                ? words.say("conflicts.you", version.user(), at)
                : words.say("conflicts.by", version.user(), at);
    }

    String size(ConflictView.Version version) {
        return version.user().isEmpty() ? "" : words.amounts().size(version.size());
    }

    Rows<String, Sides> rows() {
        return rows;
    }

    Inquiry<ConflictView> inquiry() {
        return inquiry;
    }

    /// What was ended last.
    Undoing undoing() {
        return undoing;
    }
}
