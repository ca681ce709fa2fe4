package potluck.ui.tracker;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Screens;

/// Wires `tracker/account.fxml`: a name, a password, and whether it is an owner's.
final class AccountForm {
    private final String known;

    @FXML
    private HBox userRow;

    @FXML
    private TextField user;

    @FXML
    private PasswordField password;

    @FXML
    private CheckBox owner;

    /// @param known whose account it is already; empty for a new one
    private AccountForm(String known) {
        this.known = known;
    }

    /// What was filled in.
    record Wanted(String user, String password, boolean owner) {
        /// Without the secret.
        @Override
        public String toString() {
            return "Wanted[" + user + "]";
        }
    }

    static Optional<Wanted> ask(Words words, Dialogs dialogs) {
        return ask(new AccountForm(""), words.say("accounts.add"), words, dialogs);
    }

    static Optional<String> askPassword(Words words, Dialogs dialogs, String user) {
        return ask(new AccountForm(user), words.say("accounts.passwordOf", user), words, dialogs)
                .map(Wanted::password);
    }

    private static Optional<Wanted> ask(AccountForm form, String title, Words words, Dialogs dialogs) {
        Parent root = new Screens(words).load("tracker/account", form);
        var ready = form.user
                .textProperty()
                .isNotEmpty()
                .and(form.password.textProperty().isNotEmpty());
        boolean filled = dialogs.fill(title, root, words.say("accounts.save"), ready);
        return filled
                ? Optional.of(new Wanted(form.user.getText().strip(), form.password.getText(), form.owner.isSelected()))
                : Optional.empty();
    }

    @FXML
    private void initialize() {
        user.setText(known);
        userRow.setVisible(known.isEmpty());
        userRow.setManaged(known.isEmpty());
        owner.setVisible(known.isEmpty());
        owner.setManaged(known.isEmpty());
    }
}
