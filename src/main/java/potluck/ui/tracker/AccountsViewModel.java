package potluck.ui.tracker;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import potluck.node.Accounting.AccountView;
import potluck.node.Accounting.AccountsView;
import potluck.node.Node;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Inquiry;
import potluck.ui.fx.Rows;

/// The group's accounts, and whether joining takes one.
final class AccountsViewModel {
    private final Node node;
    private final Commands commands;
    private final Words words;
    private final Rows<String, AccountView> rows = new Rows<>(AccountView::user);
    private final ReadOnlyBooleanWrapper required = new ReadOnlyBooleanWrapper();
    private final StringProperty notice = new SimpleStringProperty("");
    private final Inquiry<AccountsView> inquiry;

    AccountsViewModel(Node node, Commands commands, Words words) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.inquiry = new Inquiry<>(commands, () -> List.of(node.accounts().accounts()), this::answered, notice);
    }

    void refresh() {
        inquiry.ask();
    }

    void require(boolean wanted) {
        act(() -> node.accounts().requireAccounts(wanted));
    }

    void add(String user, String password, boolean owner) {
        act(() -> node.accounts().addAccount(user, password, owner ? "OWNER" : "MEMBER"));
    }

    void resetPassword(AccountView account, String password) {
        act(() -> node.accounts().resetPassword(account.user(), password));
    }

    /// An owner becomes a member, a member an owner.
    void turn(AccountView account) {
        act(() -> node.accounts().setRole(account.user(), account.role().equals("OWNER") ? "MEMBER" : "OWNER"));
    }

    void remove(AccountView account) {
        act(() -> node.accounts().removeAccount(account.user()));
    }

    String role(AccountView account) {
        return words.name("account.role", account.role());
    }

    Rows<String, AccountView> rows() {
        return rows;
    }

    /// Whether joining takes an account, as the tracker has it.
    ReadOnlyBooleanProperty required() {
        return required.getReadOnlyProperty();
    }

    StringProperty notice() {
        return notice;
    }

    Inquiry<AccountsView> inquiry() {
        return inquiry;
    }

    private void act(Commands.Work work) {
        commands.run(
                work,
                () -> {
                    notice.set("");
                    refresh();
                },
                notice::set);
    }

    private void answered(List<AccountsView> answer) {
        required.set(answer.getFirst().required());
        rows.show(answer.getFirst().accounts());
    }
}
