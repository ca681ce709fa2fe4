package potluck.ui.tracker;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import potluck.node.HeldFile;
import potluck.node.Node;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Inquiry;
import potluck.ui.fx.RowFilter;
import potluck.ui.fx.Rows;
import potluck.ui.fx.WordFilter;

/// What the tracker has registered, each file once. It is asked for only while somebody watches.
final class RegistryViewModel {
    /// So many digits of a content are shown.
    private static final int SHORT = 12;

    private final Words words;
    private final Inquiry<HeldFile> inquiry;
    private final Rows<String, HeldFile> rows = new Rows<>(HeldFile::key);
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper sum = new ReadOnlyStringWrapper("");
    private boolean watched;
    private long changes;
    private long asked = -1;

    /// @param notice says what went wrong
    RegistryViewModel(Node node, Commands commands, Words words, StringProperty notice) {
        this.words = words;
        this.inquiry = new Inquiry<>(commands, () -> HeldFile.of(node.files("")), this::answered, notice);
    }

    /// @param now differs whenever some offer has changed
    void show(long now) {
        changes = now;
        look();
    }

    void watch(boolean now) {
        watched = now;
        look();
    }

    void refresh() {
        asked = -1;
        look();
    }

    private void look() {
        if (watched && asked != changes) {
            asked = changes;
            inquiry.ask();
        }
    }

    private void answered(List<HeldFile> files) {
        rows.show(files);
        long bytes = files.stream().mapToLong(HeldFile::size).sum();
        sum.set(
                files.isEmpty()
                        ? ""
                        : words.say(
                                "remotefiles.sum",
                                words.count("files", files.size()),
                                words.amounts().size(bytes)));
    }

    Inquiry<HeldFile> inquiry() {
        return inquiry;
    }

    Rows<String, HeldFile> rows() {
        return rows;
    }

    StringProperty query() {
        return query;
    }

    ObservableValue<RowFilter<HeldFile>> filter() {
        return query.map(WordFilter::of).map(accepts -> RowFilter.of(file -> accepts.test(text(file))));
    }

    private static String text(HeldFile file) {
        return file.path() + ' ' + String.join(" ", file.users()) + ' ' + file.contentId();
    }

    /// How many files there are, and how much they hold.
    ReadOnlyStringProperty sum() {
        return sum.getReadOnlyProperty();
    }

    /// What is said where no file is shown.
    ObservableValue<String> nothing() {
        return Bindings.when(query.isEmpty())
                .then(words.say("registry.empty"))
                .otherwise(words.say("remotefiles.NO_MATCH"));
    }

    String size(HeldFile file) {
        return words.amounts().size(file.size());
    }

    String count(HeldFile file) {
        return words.amounts().number(file.users().size());
    }

    /// The first digits, which are enough to tell contents apart.
    String content(HeldFile file) {
        String all = file.contentId();
        return all.isEmpty() ? words.name("file.state", "HASHING") : all.substring(0, Math.min(SHORT, all.length()));
    }
}
