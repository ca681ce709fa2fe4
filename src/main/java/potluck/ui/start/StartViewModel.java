package potluck.ui.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import potluck.identity.IdentityFault;
import potluck.identity.Invite;
import potluck.kit.Failure;
import potluck.node.HostRequest;
import potluck.node.JoinRequest;
import potluck.node.Launcher;
import potluck.node.Launcher.NearbyGroup;
import potluck.node.Node;
import potluck.node.TextDoor;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.settings.RecentGroup;

/// What the user has filled in to host or to join a group, and the start itself.
public final class StartViewModel {
    /// Failures after which a password is asked for.
    private static final Set<String> PASSWORD_NEEDED = Set.of(
            IdentityFault.ACCOUNT_NEEDED.name(), IdentityFault.SESSION_OVER.name(), IdentityFault.LOGIN_WRONG.name());

    private final Launcher launcher;
    private final Path data;
    private final Commands commands;
    private final Words words;
    private final Consumer<Node> started;
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.NONE);
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty group = new SimpleStringProperty("");
    private final StringProperty where = new SimpleStringProperty("");
    private final ObjectProperty<Optional<NearbyGroup>> near = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty sync = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("4444");
    private final StringProperty peerPort = new SimpleStringProperty("5555");
    private final BooleanProperty trackerOnly = new SimpleBooleanProperty();
    private final BooleanProperty accounts = new SimpleBooleanProperty();
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty passwordNeeded = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty notice = new SimpleStringProperty("");
    private final ObservableList<Path> shared = FXCollections.observableArrayList();
    /// Written where joining blocks, read in the window's thread afterwards.
    private volatile boolean refusedForPassword;

    private final ObservableList<NearbyGroup> nearby = FXCollections.observableArrayList();

    private final ObservableValue<String> joining = Bindings.createStringBinding(this::fingerprint, where, near);

    /// `data` is this device's data folder; `started` receives the running node in the window's thread.
    public StartViewModel(Launcher launcher, Path data, Commands commands, Words words, Consumer<Node> started) {
        this.launcher = launcher;
        this.data = data;
        this.commands = commands;
        this.words = words;
        this.started = started;
        this.user.set(System.getProperty("user.name", ""));
    }

    /// The ports the form begins with.
    public void ports(int tracker, int peer) {
        port.set(String.valueOf(tracker));
        peerPort.set(String.valueOf(peer));
    }

    /// Turns to another form; why the one before was refused is said no longer.
    void choose(Form chosen) {
        form.set(chosen);
        notice.set("");
    }

    /// Starts what the form says, unless something is missing in it.
    void start() {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            notice.set(missing.get());
            return;
        }
        notice.set("");
        busy.set(true);
        commands.ask(form.get() == Form.HOST ? this::host : this::join, this::done, this::failed);
    }

    /// Asks which groups can be heard on the local network by now.
    void listen() {
        commands.ask(launcher::nearby, this::heard, notice::set);
    }

    /// Fills in the form for an invite that came with a link; what is no invite is said. A start under way goes on.
    public void invited(String link) {
        if (busy.get()) {
            return;
        }
        form.set(Form.JOIN);
        try {
            where.set(Invite.parse(link).link());
            near.set(Optional.empty());
            notice.set("");
        } catch (Failure e) {
            notice.set(words.failure(e));
        }
    }

    /// Fills in the form for a group that was heard; what is missing is its code, unless this device was in it before.
    void pick(NearbyGroup heard) {
        near.set(Optional.of(heard));
        where.set("");
        choose(Form.JOIN);
    }

    /// Fills in the form for a group this device was in before.
    void pick(RecentGroup recent) {
        near.set(Optional.empty());
        user.set(recent.user());
        group.set(recent.group());
        where.set(recent.where());
        choose(recent.hosted() ? Form.HOST : Form.JOIN);
    }

    private Node host() throws IOException {
        return launcher.host(new HostRequest(
                data,
                group.get().strip(),
                user.get().strip(),
                number(port),
                number(peerPort),
                shared,
                folder(),
                trackerOnly.get(),
                TextDoor.CLOSED,
                accounts.get()));
    }

    private Node join() throws IOException {
        JoinRequest request = new JoinRequest(
                data, target(), user.get().strip(), number(peerPort), shared, folder(), TextDoor.CLOSED);
        try {
            return launcher.join(request.withPassword(password.get()));
        } catch (Failure e) {
            refusedForPassword = PASSWORD_NEEDED.contains(e.code());
            throw e;
        }
    }

    /// An invite says itself where its tracker is; a code, or nothing, goes to the group that was picked.
    private String target() {
        String typed = where.get().strip();
        if (near.get().isEmpty() || typed.contains(":") || typed.contains("@")) {
            return typed;
        }
        String address = near.get().get().address();
        return typed.isEmpty() ? address : typed + "@" + address;
    }

    /// The fingerprint of the group that the form would join, as far as it is known; else empty.
    private String fingerprint() {
        String typed = where.get().strip();
        try {
            return typed.startsWith("potluck:")
                    ? Invite.parse(typed).group().hex()
                    : near.get().map(NearbyGroup::fingerprint).orElse("");
        } catch (Failure incomplete) {
            return "";
        }
    }

    private void done(Node node) {
        busy.set(false);
        started.accept(node);
    }

    private void failed(String sentence) {
        busy.set(false);
        notice.set(sentence);
        passwordNeeded.set(passwordNeeded.get() || refusedForPassword);
    }

    private void heard(List<NearbyGroup> groups) {
        if (!nearby.equals(groups)) {
            nearby.setAll(groups);
        }
    }

    private Optional<String> missing() {
        if (user.get().isBlank()) {
            return Optional.of(words.say("start.needName"));
        }
        if (form.get() == Form.HOST && group.get().isBlank()) {
            return Optional.of(words.say("start.needGroup"));
        }
        if (form.get() == Form.JOIN && target().isEmpty()) {
            return Optional.of(words.say("start.needInvite"));
        }
        boolean ports = isPort(port.get()) && isPort(peerPort.get());
        return ports ? Optional.empty() : Optional.of(words.say("start.badPort"));
    }

    private static boolean isPort(String text) {
        return text.strip().matches("\\d{1,5}") && Integer.parseInt(text.strip()) <= 65_535;
    }

    private static int number(StringProperty port) {
        return Integer.parseInt(port.get().strip());
    }

    private Optional<Path> folder() {
        return sync.get().isBlank()
                ? Optional.empty()
                : Optional.of(Path.of(sync.get().strip()));
    }

    ObjectProperty<Form> form() {
        return form;
    }

    StringProperty user() {
        return user;
    }

    StringProperty group() {
        return group;
    }

    /// The invite, or the address of a group this device has been in.
    StringProperty where() {
        return where;
    }

    /// The group nearby that was picked.
    ObjectProperty<Optional<NearbyGroup>> near() {
        return near;
    }

    /// The fingerprint of the group that is about to be joined, empty while it is not known.
    ObservableValue<String> joining() {
        return joining;
    }

    StringProperty sync() {
        return sync;
    }

    StringProperty port() {
        return port;
    }

    StringProperty peerPort() {
        return peerPort;
    }

    /// Whether joining the group that is hosted takes an account from now on.
    BooleanProperty accounts() {
        return accounts;
    }

    /// Of the account, where the group needs one.
    StringProperty password() {
        return password;
    }

    /// Whether the tracker has asked for a password.
    BooleanProperty passwordNeeded() {
        return passwordNeeded;
    }

    BooleanProperty trackerOnly() {
        return trackerOnly;
    }

    BooleanProperty busy() {
        return busy;
    }

    StringProperty notice() {
        return notice;
    }

    /// The folders whose files are offered from the start.
    ObservableList<Path> shared() {
        return shared;
    }

    ObservableList<NearbyGroup> nearby() {
        return nearby;
    }
}
