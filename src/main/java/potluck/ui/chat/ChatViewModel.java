package potluck.ui.chat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import potluck.node.ChatView;
import potluck.node.Chatting;
import potluck.node.MemberView;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.text.Words;
import potluck.ui.fx.Commands;

/// What is said in the room, what is new of it, and what this person types.
public final class ChatViewModel {
    /// Where a command leads that another panel answers.
    public record Elsewhere(Consumer<String> browse, Consumer<String> find) {}

    private static final int MOST_BYTES = 16 * 1024;
    private static final int NEARLY = 12 * 1024;

    private final Node node;
    private final Commands commands;
    private final Words words;
    private final Supplier<Path> downloads;
    private final Elsewhere elsewhere;
    private final Transcript transcript = new Transcript();
    private final Recall recall = new Recall();
    private final Completion completion = new Completion();
    private final ObservableList<MemberView> members = FXCollections.observableArrayList();
    private final StringProperty entry = new SimpleStringProperty("");
    private final StringProperty notice = new SimpleStringProperty("");
    private final BooleanProperty showsMembers = new SimpleBooleanProperty(true);
    private final BooleanProperty inFront = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private Instant read = Instant.EPOCH;
    private String self = "";

    /// `downloads` is where downloads go.
    public ChatViewModel(Node node, Commands commands, Words words, Supplier<Path> downloads, Elsewhere elsewhere) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.downloads = downloads;
        this.elsewhere = elsewhere;
        inFront.subscribe(now -> {
            transcript.markUnread(now && unread.get() > 0 ? Optional.of(read) : Optional.empty());
            look();
        });
    }

    /// Whether the members are listed beside what is said.
    public BooleanProperty showsMembers() {
        return showsMembers;
    }

    public void show(Snapshot snapshot) {
        self = snapshot.status().user();
        if (!members.equals(snapshot.members())) {
            members.setAll(snapshot.members());
        }
    }

    /// Takes in pages of the room, in order.
    public void show(List<Chatting.ChatPage> pages) {
        for (Chatting.ChatPage page : pages) {
            read = page.read().isAfter(read) ? page.read() : read;
            transcript.add(page.lines());
        }
        look();
    }

    /// Says what was typed, or does what it commands. What could not be said comes back.
    void send() {
        String typed = entry.get();
        if (!typed.isBlank()) {
            recall.add(typed);
            entry.set("");
            commands.ask(() -> node.chat().say(typed), this::answered, sentence -> {
                notice.set(sentence);
                entry.set(entry.get().isEmpty() ? typed : entry.get());
            });
        }
    }

    /// Offers files to all, in one line.
    void attach(List<Path> files) {
        if (!files.isEmpty()) {
            commands.run(() -> node.chat().sayFiles(files), notice::set);
        }
    }

    void download(ChatView line, ChatView.Attachment file) {
        Path folder = downloads.get();
        transcript.note(words.say("chat.started", name(file), folder));
        commands.run(() -> download(line.user(), file, folder), notice::set);
    }

    private void download(String user, ChatView.Attachment file, Path folder) throws IOException {
        Files.createDirectories(folder);
        node.shares().download(user, file.path(), folder);
    }

    static String name(ChatView.Attachment file) {
        return file.path().substring(file.path().replace('\\', '/').lastIndexOf('/') + 1);
    }

    private void answered(Chatting.ChatAnswer answer) {
        notice.set("");
        switch (answer.action()) {
            case "HELP" -> transcript.note(words.say("chat.help"));
            case "CLEAR" -> clear();
            case "BROWSE" -> elsewhere.browse().accept(answer.argument());
            case "FIND" -> elsewhere.find().accept(answer.argument());
            case "INVITE" -> transcript.note(words.say("chat.invited", answer.argument()));
            case "IGNORED" -> transcript.note(words.say("chat.ignored", answer.argument()));
            case "HEARD" -> transcript.note(words.say("chat.heard", answer.argument()));
            default -> {}
        }
    }

    void clear() {
        transcript.clear();
    }

    void browse(String user) {
        elsewhere.browse().accept(user);
    }

    /// Begins a line that is for `user`.
    public void mention(String user) {
        String typed = entry.get();
        entry.set(typed.isEmpty() ? user + ": " : typed.stripTrailing() + " " + user + " ");
    }

    /// Begins a line that is for `user` alone.
    public void whisper(String user) {
        entry.set("/msg " + user + " " + (entry.get().startsWith("/") ? "" : entry.get()));
    }

    void quote(ChatView line) {
        entry.set("> " + line.user() + ": " + line.text().replace("\n", "\n> ") + "\n" + entry.get());
    }

    /// What was typed before, as long as nothing else is being typed; whether there was something.
    boolean older() {
        boolean free = entry.get().isEmpty() || recall.shows(entry.get());
        Optional<String> text = free ? recall.older() : Optional.empty();
        text.ifPresent(entry::set);
        return text.isPresent();
    }

    /// What was typed after what was brought back; whether anything had been.
    boolean newer() {
        boolean shown = recall.shows(entry.get());
        if (shown) {
            entry.set(recall.newer());
        }
        return shown;
    }

    /// The text with the word before the cursor completed.
    Completion.Text complete(int caret) {
        List<String> users = members.stream()
                .map(MemberView::user)
                .filter(user -> !user.equals(self))
                .toList();
        return completion.next(new Completion.Text(entry.get(), caret), users);
    }

    /// Whether the line names this user.
    boolean mentions(ChatView line) {
        String text = line.text().toLowerCase(Locale.ROOT);
        String name = self.toLowerCase(Locale.ROOT);
        int at = line.user().equals(self) || name.isEmpty() ? -1 : text.indexOf(name);
        while (at >= 0 && !isWord(text, at, at + name.length())) {
            at = text.indexOf(name, at + 1);
        }
        return at >= 0;
    }

    private static boolean isWord(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }

    boolean isOwn(ChatView line) {
        return line.user().equals(self);
    }

    /// What is in front has been seen.
    private void look() {
        Instant newest = transcript.newest();
        if (inFront.get() && newest.isAfter(read)) {
            read = newest;
            commands.run(() -> node.chat().readChat(newest), notice::set);
        }
        unread.set((int) transcript.after(read, self));
    }

    /// How much of the room for a text is used; empty while there is plenty.
    ObservableValue<String> length() {
        return entry.map(text -> {
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            return bytes < NEARLY
                    ? ""
                    : words.say(
                            "chat.length",
                            words.amounts().number(bytes),
                            words.amounts().number(MOST_BYTES));
        });
    }

    ObservableList<ChatRow> rows() {
        return transcript.rows();
    }

    ObservableList<MemberView> members() {
        return members;
    }

    StringProperty entry() {
        return entry;
    }

    StringProperty notice() {
        return notice;
    }

    /// Whether the panel is the one that is seen.
    BooleanProperty inFront() {
        return inFront;
    }

    /// How many lines of others have not been seen.
    public ReadOnlyIntegerProperty unread() {
        return unread.getReadOnlyProperty();
    }
}
