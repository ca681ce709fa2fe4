package potluck.ui.remotefiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import potluck.node.FileView;
import potluck.node.MemberView;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Rows;
import potluck.ui.fx.Tone;

/// What the group offers, found by words and by member. One question is on its way at a time; whatever is typed
/// meanwhile is asked when it has been answered.
public final class RemoteFilesViewModel {
    private final Node node;
    private final Commands commands;
    private final Words words;
    private final Supplier<Path> downloads;
    private final Rows<String, FileView> rows = new Rows<>(file -> file.user() + '\n' + file.path());
    private final ObservableList<String> members = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty member = new SimpleStringProperty("");
    private final StringProperty notice = new SimpleStringProperty("");
    private final StringProperty status = new SimpleStringProperty("");
    private final ObjectProperty<Listing> listing = new SimpleObjectProperty<>(Listing.LOADING);
    private final ReadOnlyIntegerWrapper none = new ReadOnlyIntegerWrapper();
    private long catalogue = -1;
    private boolean connected;
    private boolean asking;
    private boolean askAgain;

    /// `downloads` is where downloads go unless another folder was chosen.
    public RemoteFilesViewModel(Node node, Commands commands, Words words, Supplier<Path> downloads) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.downloads = downloads;
        query.addListener((property, before, now) -> refresh());
        member.addListener((property, before, now) -> tell());
    }

    public void show(Snapshot snapshot) {
        List<String> names = snapshot.members().stream()
                .filter(other -> !other.state().equals("SELF"))
                .map(MemberView::user)
                .distinct()
                .sorted(words.byName())
                .toList();
        if (!members.equals(names)) {
            members.setAll(names);
        }
        boolean reachable = snapshot.status().trackerState().equals("CONNECTED");
        if (catalogue != snapshot.files() || reachable && !connected) {
            catalogue = snapshot.files();
            refresh();
        }
        connected = reachable;
    }

    /// Shows only what `user` offers.
    public void browse(String user) {
        query.set("");
        member.set(user);
    }

    /// Asks the group again.
    public void refresh() {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        String asked = query.get();
        commands.ask(() -> node.files(asked), this::answered, this::failed);
    }

    void download(List<FileView> files) {
        download(files, downloads.get());
    }

    void download(List<FileView> files, Path folder) {
        for (FileView file : files) {
            if (file.state().equals("OWN")) {
                status.set(words.say("remotefiles.own", FileNames.name(file.path())));
            } else {
                status.set(words.say("remotefiles.started", FileNames.name(file.path()), folder));
                commands.run(() -> download(file, folder), notice::set);
            }
        }
    }

    private void download(FileView file, Path folder) throws IOException {
        Files.createDirectories(folder);
        node.download(file.user(), file.path(), folder);
    }

    private void answered(List<FileView> files) {
        rows.show(files);
        notice.set("");
        tell();
        next();
    }

    private void failed(String sentence) {
        notice.set(sentence);
        if (rows.list().isEmpty()) {
            listing.set(Listing.FAILED);
        }
        next();
    }

    private void next() {
        asking = false;
        if (askAgain) {
            askAgain = false;
            refresh();
        }
    }

    private void tell() {
        List<FileView> shown =
                rows.values().stream().filter(filter().getValue()).toList();
        boolean narrowed = !query.get().isBlank() || !member.get().isEmpty();
        listing.set(!shown.isEmpty() ? Listing.FILLED : narrowed ? Listing.NO_MATCH : Listing.EMPTY);
        long bytes = shown.stream().mapToLong(FileView::size).sum();
        status.set(words.say(
                "remotefiles.sum",
                words.count("files", shown.size()),
                words.amounts().size(bytes)));
    }

    ObservableValue<Predicate<FileView>> filter() {
        return member.map(user -> file -> user.isEmpty() || file.user().equals(user));
    }

    String state(FileView file) {
        return words.name("file.state", file.state());
    }

    static Tone tone(FileView file) {
        return switch (file.state()) {
            case "OWN", "HERE" -> Tone.GOOD;
            case "HASHING" -> Tone.BUSY;
            default -> Tone.QUIET;
        };
    }

    Rows<String, FileView> rows() {
        return rows;
    }

    ObservableList<String> members() {
        return members;
    }

    StringProperty query() {
        return query;
    }

    /// The user whose files are shown; empty for everyone's.
    StringProperty member() {
        return member;
    }

    StringProperty notice() {
        return notice;
    }

    StringProperty status() {
        return status;
    }

    ObservableValue<Listing> listing() {
        return listing;
    }

    /// Nothing here asks for attention.
    ReadOnlyIntegerProperty counter() {
        return none.getReadOnlyProperty();
    }
}
