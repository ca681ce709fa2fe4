package potluck.ui.tracker;

import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import potluck.node.Accounting.AccountView;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.EmptyState;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Row;
import potluck.ui.fx.Tables;

/// Wires `tracker/accounts.fxml` to its view model.
final class AccountsController {
    private final AccountsViewModel model;
    private final Words words;
    private final Dialogs dialogs;

    @FXML
    private NoticeBar accountNotice;

    @FXML
    private CheckBox required;

    @FXML
    private Button accountPassword;

    @FXML
    private Button accountRole;

    @FXML
    private Button removeAccount;

    @FXML
    private TableView<Row<AccountView>> accounts;

    @FXML
    private TableColumn<Row<AccountView>, AccountView> accountUser;

    @FXML
    private TableColumn<Row<AccountView>, AccountView> accountKind;

    @FXML
    private EmptyState noAccounts;

    AccountsController(AccountsViewModel model, Words words, Dialogs dialogs) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        accountNotice.textProperty().bindBidirectional(model.notice());
        model.required().subscribe(required::setSelected);
        Columns.text(accountUser, AccountView::user, words.byName());
        Columns.text(accountKind, model::role, words.byName());
        Tables.bind(accounts, model.rows());
        var nothing = accounts.getSelectionModel().selectedItemProperty().isNull();
        accountPassword.disableProperty().bind(nothing);
        accountRole.disableProperty().bind(nothing);
        removeAccount.disableProperty().bind(nothing);
        noAccounts.follow(model.inquiry(), words, new SimpleStringProperty(words.say("accounts.none")));
    }

    /// The tick follows the tracker, which may refuse.
    @FXML
    private void require() {
        boolean wanted = required.isSelected();
        required.setSelected(model.required().get());
        model.require(wanted);
    }

    @FXML
    private void add() {
        AccountForm.ask(words, dialogs)
                .ifPresent(wanted -> model.add(wanted.user(), wanted.password(), wanted.owner()));
    }

    @FXML
    private void resetPassword() {
        Tables.selected(accounts).stream()
                .limit(1)
                .forEach(account -> AccountForm.askPassword(words, dialogs, account.user())
                        .ifPresent(secret -> model.resetPassword(account, secret)));
    }

    @FXML
    private void turn() {
        Tables.selected(accounts).forEach(model::turn);
    }

    @FXML
    private void remove() {
        Tables.selected(accounts).stream()
                .filter(account -> dialogs.confirm(
                        words.say("accounts.removeQuestion", account.user()), words.say("members.removeYes")))
                .forEach(model::remove);
    }
}
