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
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Inquiry;
import potluck.ui.fx.Rows;

/// Where the tracker is reached, the invites that are open, who is joined, what is registered, and the accounts; for
/// whoever may decide on them.
public final class TrackerViewModel {
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
    private final RegistryViewModel registry;
    private final ReadOnlyBooleanWrapper governs = new ReadOnlyBooleanWrapper();
    private List<MemberView> before = List.of();

    public TrackerViewModel(Node node, Commands commands, Words words) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.inquiry = new Inquiry<>(commands, () -> List.of(node.host().hosting()), this::answered, notice);
        this.accounts = new AccountsViewModel(node, commands, words);
        this.peers = new PeersViewModel(node, commands, words, notice);
        this.registry = new RegistryViewModel(node, commands, words, notice);
        governs.set(node.snapshot().status().governs());
    }

    public void show(Snapshot snapshot) {
        governs.set(snapshot.status().governs());
        List<MemberView> now = governs.get() ? snapshot.members() : List.of();
        peers.show(now);
        registry.show(snapshot.files());
        if (!now.equals(before)) {
            before = now;
            refresh();
        }
    }

    /// Asks again for all lists; only who governs is answered.
    public void refresh() {
        if (governs.get()) {
            inquiry.ask();
            peers.refresh();
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

    RegistryViewModel registry() {
        return registry;
    }

    private void answered(List<HostView> answer) {
        HostView host = answer.getFirst();
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

    /// Writes who is here and where to a file.
    void exportMembers(Path file) {
        commands.run(
                () -> node.tracking().exportMembers(file),
                () -> news.set(words.say("tracker.exported", file)),
                notice::set);
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
