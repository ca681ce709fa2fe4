package potluck.ui.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import potluck.node.ComparisonView;
import potluck.node.DifferenceView;
import potluck.node.KeptVersion;
import potluck.node.Node;
import potluck.node.VersionPair;
import potluck.node.VersionView;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Desktop;

/// Two versions of a file, which may be changed for others, and how they differ. What is still on its way when others
/// are chosen, or when nobody looks any more, counts for nothing. Window's thread.
final class CompareViewModel {
    /// What there is to show.
    enum Stand {
        LOADING,
        /// The lines of two texts.
        LINES,
        /// Whatever can be told of two files that are no texts.
        FACTS,
        /// Nothing, and why.
        FAILED
    }

    /// Which versions are meant.
    ///
    /// @param folder the name of the sync folder
    /// @param versions two of them, or one that is compared with what is in its place, or that with an earlier one
    record Wanted(String folder, List<KeptVersion> versions) {}

    private final Node node;
    private final Commands commands;
    private final Words words;
    private final String self;
    private final Wanted wanted;
    private final ObservableList<VersionView> versions = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable VersionView> left = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable VersionView> right = new SimpleObjectProperty<>();
    private final ObservableList<SideBySide> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Stand> stand = new ReadOnlyObjectWrapper<>(Stand.LOADING);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ComparisonView> comparison =
            new ReadOnlyObjectWrapper<>(new ComparisonView("", List.of(), "", ""));
    private final StringProperty notice = new SimpleStringProperty("");
    /// The question whose answer counts.
    private Object asked = new Object();

    /// @param self the name of this device's user
    CompareViewModel(Node node, Commands commands, Words words, String self, Wanted wanted) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.self = self;
        this.wanted = wanted;
        left.subscribe(this::compare);
        right.subscribe(this::compare);
    }

    /// Looks which versions there are.
    void start() {
        ask(this::all, this::choose);
    }

    /// Nobody looks any more.
    void close() {
        asked = new Object();
    }

    private List<VersionView> all() throws IOException {
        Set<VersionView> all = new LinkedHashSet<>();
        for (KeptVersion version : wanted.versions()) {
            all.addAll(node.sync().versions(wanted.folder(), version.path()));
        }
        return List.copyOf(all);
    }

    private void choose(List<VersionView> all) {
        Optional<VersionPair> pair = wanted.versions().size() < 2
                ? VersionPair.of(all, wanted.versions().getFirst())
                : find(all, wanted.versions().getFirst())
                        .flatMap(one ->
                                find(all, wanted.versions().getLast()).map(other -> new VersionPair(one, other)));
        if (pair.isEmpty()) {
            failed(words.say("compare.alone", wanted.versions().getFirst().path()));
            return;
        }
        versions.setAll(all);
        left.set(pair.get().left());
        right.set(pair.get().right());
    }

    private static Optional<VersionView> find(List<VersionView> all, KeptVersion version) {
        return all.stream().filter(view -> view.version().equals(version)).findFirst();
    }

    private void compare() {
        VersionView one = left.get();
        VersionView other = right.get();
        if (one != null && other != null) {
            summary.set("");
            ask(() -> node.sync().compare(wanted.folder(), one.version(), other.version()), this::show);
        }
    }

    private void show(ComparisonView found) {
        comparison.set(found);
        if (found.areTexts()) {
            rows.setAll(SideBySide.of(found.stretches()));
            summary.set(summary(found));
            stand.set(Stand.LINES);
        } else {
            sentence.set(words.reason(found.reason()));
            stand.set(Stand.FACTS);
            look(0);
        }
    }

    private String summary(ComparisonView found) {
        if (found.places() > 0) {
            return words.count("compare.places", found.places());
        }
        return found.left().equals(found.right()) ? words.say("compare.same") : words.say("compare.ends");
    }

    /// Looks for the first byte that differs, on and on.
    private void look(long from) {
        KeptVersion one = version(left);
        KeptVersion other = version(right);
        answer(() -> node.sync().firstDifference(wanted.folder(), one, other, from), this::found);
    }

    private void found(DifferenceView difference) {
        switch (difference.state()) {
            case "SAME" -> summary.set(words.say("compare.same"));
            case "DIFFERENT" ->
                summary.set(words.say("compare.byte", words.amounts().number(difference.at())));
            default -> {
                summary.set(words.say("compare.looking", words.amounts().size(difference.at())));
                look(difference.at());
            }
        }
    }

    private static KeptVersion version(ObjectProperty<@Nullable VersionView> side) {
        return Optional.ofNullable(side.get()).orElseThrow().version();
    }

    /// Asks something for which everything else has to wait.
    private <T> void ask(Commands.Question<T> question, Consumer<T> show) {
        stand.set(Stand.LOADING);
        sentence.set(words.say("list.loading"));
        asked = new Object();
        answer(question, show);
    }

    /// Asks something about the two versions; the answer comes only as long as it is about them.
    <T> void answer(Commands.Question<T> question, Consumer<T> show) {
        Object now = asked;
        commands.ask(
                question, answer -> ifStill(now, () -> show.accept(answer)), why -> ifStill(now, () -> failed(why)));
    }

    private void ifStill(Object then, Runnable work) {
        if (asked == then) {
            work.run();
        }
    }

    private void failed(String why) {
        sentence.set(why);
        summary.set("");
        stand.set(Stand.FAILED);
    }

    /// Shows the lines that are folded in a row.
    void unfold(SideBySide.Folded folded) {
        int row = rows.indexOf(folded);
        rows.remove(row);
        rows.addAll(row, folded.lines());
    }

    /// Shows both versions in the programs that belong to them.
    void open() {
        Path one = place(left);
        Path other = place(right);
        boolean oneStays = version(left).isInPlace();
        boolean otherStays = version(right).isInPlace();
        commands.run(
                () -> {
                    Desktop.open(oneStays ? one : copy(one));
                    Desktop.open(otherStays ? other : copy(other));
                },
                notice::set);
    }

    private static Path place(ObjectProperty<@Nullable VersionView> side) {
        return Optional.ofNullable(side.get()).orElseThrow().place();
    }

    /// What is written into a file of the trash would go with it.
    private static Path copy(Path trashed) throws IOException {
        Path folder = Files.createTempDirectory("potluck-");
        Path copy = Files.copy(trashed, folder.resolve(trashed.getFileName()));
        folder.toFile().deleteOnExit();
        copy.toFile().deleteOnExit();
        copy.toFile().setReadOnly();
        return copy;
    }

    /// Whose version it is and when it was made, or since when it lies in the trash.
    String label(VersionView view) {
        if (!view.version().isInPlace()) {
            return words.say(
                    "compare.trashed", words.amounts().date(view.version().trashed()));
        }
        String at = words.amounts().date(view.at());
        if (view.user().isEmpty()) {
            return words.say("compare.here", at);
        }
        return words.say(view.user().equals(self) ? "conflicts.you" : "conflicts.by", view.user(), at);
    }

    /// What else is known of it.
    ///
    /// @param content its content id; empty when that is not known
    String facts(VersionView view, String content) {
        String path = view.version().path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String size = words.amounts().size(view.size());
        String text = view.version().isInPlace()
                ? words.say("compare.facts", name, size)
                : words.say("compare.oldFacts", name, size, words.amounts().date(view.at()));
        return content.isEmpty() ? text : text + "\n" + words.say("compare.content", content.substring(0, 16));
    }

    String title() {
        return words.say("compare.title", wanted.versions().getFirst().path());
    }

    /// All that can be compared.
    ObservableList<VersionView> versions() {
        return versions;
    }

    ObjectProperty<@Nullable VersionView> left() {
        return left;
    }

    ObjectProperty<@Nullable VersionView> right() {
        return right;
    }

    ObservableList<SideBySide> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Stand> stand() {
        return stand.getReadOnlyProperty();
    }

    /// In how many places they differ, or where first; empty as long as that is not known.
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /// Why there are no lines to see.
    ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /// What was told of them last.
    ReadOnlyObjectProperty<ComparisonView> comparison() {
        return comparison.getReadOnlyProperty();
    }

    StringProperty notice() {
        return notice;
    }
}
