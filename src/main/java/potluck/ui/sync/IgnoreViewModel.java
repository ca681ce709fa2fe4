package potluck.ui.sync;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import potluck.node.IgnoreView;
import potluck.node.Node;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Inquiry;

/// The ignore lists of one sync folder while they are edited, and what they would leave out. Window's thread.
final class IgnoreViewModel {
    private final Node node;
    private final Commands commands;
    private final Words words;
    private final String folder;
    private final StringProperty notice;
    private final StringProperty own = new SimpleStringProperty("");
    private final StringProperty group = new SimpleStringProperty("");
    private final StringProperty preview = new SimpleStringProperty("");
    private final StringProperty bad = new SimpleStringProperty("");
    private final ObservableList<String> first = FXCollections.observableArrayList();
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private final Inquiry<IgnoreView> inquiry;
    private Draft saved = new Draft("", "");
    /// Read by whoever asks in the background.
    private volatile Draft draft = saved;

    private record Draft(String own, String group) {}

    /// @param notice says why the lists cannot be read or saved
    IgnoreViewModel(Node node, Commands commands, Words words, String folder, StringProperty notice) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.folder = folder;
        this.notice = notice;
        this.inquiry = new Inquiry<>(commands, this::ask, answer -> show(answer.getFirst()), notice);
    }

    /// Reads the lists; the texts can be edited once they are [#ready].
    void start() {
        preview.set(words.say("list.loading"));
        commands.ask(() -> node.sync().ignored(folder), this::loaded, notice::set);
    }

    private void loaded(IgnoreView lists) {
        saved = new Draft(lists.list(), lists.group());
        own.set(lists.list());
        group.set(lists.group());
        show(lists);
        own.addListener(text -> changed());
        group.addListener(text -> changed());
        ready.set(true);
    }

    private void changed() {
        draft = new Draft(own.get(), group.get());
        inquiry.ask();
    }

    private List<IgnoreView> ask() throws IOException {
        Draft asked = draft;
        return List.of(node.sync().ignoredBy(folder, asked.own(), asked.group()));
    }

    private void show(IgnoreView view) {
        preview.set(words.say(
                "ignore.skips",
                words.count("files", view.files()),
                words.amounts().size(view.bytes())));
        first.setAll(view.first());
        bad.set(view.bad().stream()
                .map(line -> words.say("ignore.bad", line.list(), line.line(), words.reason(line.reason())))
                .collect(Collectors.joining("\n")));
    }

    /// Saves the lists that were changed.
    void save() {
        Draft wanted = new Draft(own.get(), group.get());
        Draft before = saved;
        commands.run(
                () -> {
                    if (!wanted.own().equals(before.own())) {
                        node.sync().ignore(folder, wanted.own());
                    }
                    if (!wanted.group().equals(before.group())) {
                        node.sync().ignoreForAll(folder, wanted.group());
                    }
                },
                notice::set);
    }

    /// This device's own list.
    StringProperty own() {
        return own;
    }

    /// Everyone's list.
    StringProperty group() {
        return group;
    }

    /// How much would be left out.
    StringProperty preview() {
        return preview;
    }

    /// The lines that do not count and why; empty when there are none.
    StringProperty bad() {
        return bad;
    }

    /// The first files that would be left out.
    ObservableList<String> first() {
        return first;
    }

    BooleanProperty ready() {
        return ready;
    }
}
