package potluck.ui.invite;

import java.time.Duration;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import potluck.text.Words;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Screens;
import potluck.ui.fx.WholeNumber;

/// Wires `invite.fxml`: link, short code and QR of an invite, how long it holds and for how many devices.
public final class InviteController {
    private static final List<Duration> LIFETIMES =
            List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));
    private static final int MOST_USES = 1000;

    private final InviteViewModel model;
    private final Words words;

    @FXML
    private QrPicture qr;

    @FXML
    private Label code;

    @FXML
    private Label codeTerms;

    @FXML
    private TextField inviteLink;

    @FXML
    private Label terms;

    @FXML
    private ComboBox<Duration> lifetime;

    @FXML
    private WholeNumber uses;

    @FXML
    private EmblemView emblem;

    private InviteController(InviteViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    public static Parent open(InviteViewModel model, Words words) {
        return new Screens(words).load("invite", new InviteController(model, words));
    }

    @FXML
    private void initialize() {
        code.textProperty().bind(model.code());
        codeTerms.textProperty().bind(model.codeTerms());
        inviteLink.textProperty().bind(model.link());
        terms.textProperty().bind(model.terms());
        model.link().subscribe(qr::show);
        emblem.show(model.fingerprint(), words);
        lifetime.setConverter(new StringConverter<>() {
            @Override
            public String toString(Duration time) {
                return time.toDays() == 0 ? words.count("hours", time.toHours()) : words.count("days", time.toDays());
            }

            @Override
            public Duration fromString(String text) {
                return InviteViewModel.LIFETIME;
            }
        });
        lifetime.getItems().setAll(LIFETIMES);
        lifetime.setValue(InviteViewModel.LIFETIME);
        uses.set(1, MOST_USES, InviteViewModel.USES, 1);
    }

    @FXML
    private void copyLink() {
        Desktop.copy(model.link().get());
    }

    @FXML
    private void copyCode() {
        Desktop.copy(model.code().get());
    }

    @FXML
    private void make() {
        model.make(lifetime.getValue(), uses.number());
    }
}
