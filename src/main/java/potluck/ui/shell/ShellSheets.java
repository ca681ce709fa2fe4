package potluck.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import potluck.text.Words;
import potluck.ui.fx.Sheets;
import potluck.ui.invite.EmblemView;
import potluck.ui.invite.InviteController;
import potluck.ui.invite.InviteViewModel;
import potluck.ui.palette.Choices;
import potluck.ui.palette.Palette;

/// The sheets of the main window. Window's thread.
final class ShellSheets {
    private final Sheets sheets;
    private final InviteViewModel invites;
    private final Supplier<String> fingerprint;
    private final Words words;

    /// @param fingerprint the group's
    ShellSheets(Sheets sheets, InviteViewModel invites, Supplier<String> fingerprint, Words words) {
        this.sheets = sheets;
        this.invites = invites;
        this.fingerprint = fingerprint;
        this.words = words;
    }

    /// An invite to hand out.
    void invite() {
        invites.prepare();
        show("invite.title", InviteController.open(invites, words));
    }

    /// The group's fingerprint, to compare with somebody.
    void fingerprint() {
        EmblemView emblem = new EmblemView();
        emblem.show(fingerprint.get(), words);
        Label hint = new Label(words.say("emblem.hint"));
        hint.setWrapText(true);
        VBox page = new VBox(emblem, hint);
        page.getStyleClass().add("sheet-page");
        show("emblem.title", page);
    }

    /// Everything one can do, found by typing.
    void palette(Choices choices) {
        sheets.show(new Palette(choices::search, sheets::close, words));
    }

    void show(String title, Parent content) {
        sheets.show(words.say(title), content, words.say("button.close"));
    }
}
