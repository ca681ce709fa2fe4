package potluck.ui.tracker;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import potluck.node.HostView;
import potluck.node.HostView.OpenInvite;
import potluck.node.MemberView;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.node.StatusView;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Inquiry;
import potluck.ui.fx.Rows;

/// Where the tracker is reached, the invites that are open, who is joined, what is registered, and the accounts; for
/// whoever may decide on them.
public final class TrackerViewModel {
    private static final int USUAL_PORT = 4444;

    private final Node node;
    private final Commands commands;
    private final Words words;
    private final ObservableList<String> addresses = FXCollections.observableArrayList();
    private final Rows<String, OpenInvite> invites = new Rows<>(OpenInvite::id);
    private final StringProperty notice = new SimpleStringProperty("");
    private final StringProperty news = new SimpleStringProperty("");
    private final Inquiry<HostView> inquiry;
    private final AccountsViewModel accounts;
    private final PeersViewModel peers;
    private final BansViewModel bans;
    private final RegistryViewModel registry;
    private final ReadOnlyBooleanWrapper governs = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hosts = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
    private List<MemberView> before = List.of();

    public TrackerViewModel(Node node, Commands commands, Words words) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.inquiry = new Inquiry<>(commands, () -> List.of(node.host().hosting()), this::answered, notice);
        this.accounts = new AccountsViewModel(node, commands, words);
        this.peers = new PeersViewModel(node, commands, words, notice);
        this.bans = new BansViewModel(node, commands, words, notice);
        this.registry = new RegistryViewModel(node, commands, words, notice);
        look(node.snapshot().status());
    }

    public void show(Snapshot snapshot) {
        look(snapshot.status());
        List<MemberView> now = governs.get() ? snapshot.members() : List.of();
        peers.show(now);
        registry.show(snapshot.files());
        if (!now.equals(before)) {
            before = now;
            refresh();
        }
    }

    private void look(StatusView status) {
        governs.set(status.governs());
        hosts.set(!status.role().equals("peer"));
    }

    /// Asks again for all lists; only who governs is answered.
    public void refresh() {
        if (governs.get()) {
            inquiry.ask();
            peers.refresh();
            bans.refresh();
            registry.refresh();
            accounts.refresh();
        }
    }

    /// Whether this member may decide on all this.
    ReadOnlyBooleanProperty governs() {
        return governs.getReadOnlyProperty();
    }

    AccountsViewModel accounts() {
        return accounts;
    }

    PeersViewModel peers() {
        return peers;
    }

    BansViewModel bans() {
        return bans;
    }

    RegistryViewModel registry() {
        return registry;
    }

    private void answered(List<HostView> answer) {
        HostView host = answer.getFirst();
        stopped.set(host.addresses().isEmpty());
        if (!addresses.equals(host.addresses())) {
            addresses.setAll(host.addresses());
        }
        invites.show(host.invites());
    }

    /// Withdraws invites: nobody can join with them any more.
    void revoke(List<OpenInvite> revoked) {
        for (OpenInvite invite : revoked) {
            commands.ask(
                    () -> {
                        node.host().revoke(invite.id());
                        return invite;
                    },
                    done -> refresh(),
                    notice::set);
        }
    }

    /// Whether the tracker is this device.
    ReadOnlyBooleanProperty hosts() {
        return hosts.getReadOnlyProperty();
    }

    /// Whether hosting is stopped.
    ReadOnlyBooleanProperty stopped() {
        return stopped.getReadOnlyProperty();
    }

    /// Where the tracker listens, as far as that is known.
    int port() {
        return addresses.stream()
                .map(address -> Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)))
                .findFirst()
                .orElse(USUAL_PORT);
    }

    void changePort(int port) {
        change(() -> node.tracking().changePort(port), words.say("tracker.moved", String.valueOf(port)));
    }

    void stopHosting() {
        change(node.tracking()::stopHosting, "");
    }

    void startHosting() {
        change(node.tracking()::startHosting, "");
    }

    /// @param told afterwards
    private void change(Commands.Work work, String told) {
        commands.run(
                work,
                () -> {
                    notice.set("");
                    news.set(told);
                    refresh();
                },
                notice::set);
    }

    /// Writes who is here and where to a file.
    void exportMembers(Path file) {
        change(() -> node.tracking().exportMembers(file), words.say("tracker.exported", file));
    }

    String used(OpenInvite invite) {
        return words.say(
                "tracker.used",
                words.amounts().number(invite.used()),
                words.amounts().number(invite.uses()));
    }

    ObservableList<String> addresses() {
        return addresses;
    }

    Rows<String, OpenInvite> invites() {
        return invites;
    }

    Inquiry<HostView> inquiry() {
        return inquiry;
    }

    /// What was done.
    StringProperty news() {
        return news;
    }

    StringProperty notice() {
        return notice;
    }
}
