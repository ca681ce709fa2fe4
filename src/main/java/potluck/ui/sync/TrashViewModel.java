package potluck.ui.sync;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import potluck.node.KeptVersion;
import potluck.node.Node;
import potluck.node.TrashView;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Inquiry;
import potluck.ui.fx.Rows;
import potluck.ui.fx.WordFilter;

/// What others deleted or replaced in the sync folders, found by name and by date.
final class TrashViewModel {
    private final Node node;
    private final Commands commands;
    private final StringProperty notice;
    private final Rows<String, TrashView> rows =
            new Rows<>(file -> file.folder() + '\n' + file.path() + '\n' + file.at());
    private final Inquiry<TrashView> inquiry;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Since> since = new SimpleObjectProperty<>(Since.EVER);
    /// Kept here, because what it follows does not keep it.
    private final ObservableValue<Predicate<TrashView>> filter =
            Bindings.createObjectBinding(() -> filter(query.get(), since.get()), query, since);

    TrashViewModel(Node node, Commands commands, StringProperty notice) {
        this.node = node;
        this.commands = commands;
        this.notice = notice;
        this.inquiry = new Inquiry<>(commands, node.sync()::trash, rows::show, notice);
    }

    /// Puts the files back; what is there now goes to the trash instead.
    void restore(List<TrashView> files) {
        commands.ask(
                () -> {
                    for (TrashView file : files) {
                        node.sync().restore(file.folder(), file.path(), file.at());
                    }
                    return files;
                },
                done -> inquiry.ask(),
                this::failed);
    }

    /// A version with what is in its place now; two with each other, the earlier first.
    static Optional<CompareViewModel.Wanted> compared(List<TrashView> selected) {
        List<TrashView> sorted =
                selected.stream().sorted(Comparator.comparing(TrashView::at)).toList();
        String folder = selected.isEmpty() ? "" : sorted.getFirst().folder();
        List<KeptVersion> versions = sorted.stream()
                .filter(file -> file.folder().equals(folder))
                .limit(2)
                .map(file -> new KeptVersion(file.path(), file.at()))
                .toList();
        return versions.isEmpty() ? Optional.empty() : Optional.of(new CompareViewModel.Wanted(folder, versions));
    }

    private void failed(String sentence) {
        inquiry.ask();
        notice.set(sentence);
    }

    ObservableValue<Predicate<TrashView>> filter() {
        return filter;
    }

    private static Predicate<TrashView> filter(String query, Since since) {
        WordFilter words = WordFilter.of(query);
        Instant earliest = since.before(Instant.now());
        return file ->
                words.test(file.path() + ' ' + file.folder()) && !file.at().isBefore(earliest);
    }

    Rows<String, TrashView> rows() {
        return rows;
    }

    Inquiry<TrashView> inquiry() {
        return inquiry;
    }

    StringProperty query() {
        return query;
    }

    /// From when on.
    ObjectProperty<Since> since() {
        return since;
    }
}
