package potluck.ui.preferences;

import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import potluck.store.Autostart;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Screens;
import potluck.ui.fx.WholeNumber;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.notify.Kind;
import potluck.ui.settings.Appearance;
import potluck.ui.settings.Preferences;
import potluck.ui.settings.Theme;

/// Wires `preferences.fxml`.
public final class PreferencesController {
    private static final int LAST_PORT = 65_535;

    private final Preferences preferences;
    private final Appearance appearance;
    private final Commands commands;
    private final Words words;
    private final Dialogs dialogs;
    private final DesktopPlaces places;
    private final Optional<Runnable> speeds;

    @FXML
    private NoticeBar notice;

    @FXML
    private ComboBox<Locale> language;

    @FXML
    private ComboBox<Theme> theme;

    @FXML
    private CheckBox motion;

    @FXML
    private TextField downloads;

    @FXML
    private Button limits;

    @FXML
    private WholeNumber trackerPort;

    @FXML
    private WholeNumber peerPort;

    @FXML
    private CheckBox stay;

    @FXML
    private Label noTray;

    @FXML
    private CheckBox autostart;

    @FXML
    private Label noAutostart;

    @FXML
    private VBox kinds;

    /// @param places what the desktop offers beside the window
    /// @param speeds asks for speed limits; only a running device has any
    public PreferencesController(
            Preferences preferences,
            Appearance appearance,
            Commands commands,
            Words words,
            Dialogs dialogs,
            DesktopPlaces places,
            Optional<Runnable> speeds) {
        this.preferences = preferences;
        this.appearance = appearance;
        this.commands = commands;
        this.words = words;
        this.dialogs = dialogs;
        this.places = places;
        this.speeds = speeds;
    }

    public Parent load() {
        return new Screens(words).load("preferences", this);
    }

    @FXML
    private void initialize() {
        looks();
        downloads.setText(preferences.downloads().toString());
        limits.setVisible(speeds.isPresent());
        limits.setManaged(speeds.isPresent());
        trackerPort.set(0, LAST_PORT, preferences.trackerPort(), 1);
        trackerPort.valueProperty().subscribe((old, port) -> keep(() -> preferences.setTrackerPort(port)));
        peerPort.set(0, LAST_PORT, preferences.peerPort(), 1);
        peerPort.valueProperty().subscribe((old, port) -> keep(() -> preferences.setPeerPort(port)));
        manners();
        for (Kind kind : Kind.values()) {
            CheckBox box = new CheckBox(words.say("notify.kind." + kind.key()));
            box.setId("notify-" + kind.key());
            box.setSelected(preferences.is(kind.preference(), kind.usual()));
            box.selectedProperty().subscribe((old, on) -> keep(() -> preferences.set(kind.preference(), on)));
            kinds.getChildren().add(box);
        }
    }

    private void looks() {
        language.getItems().setAll(Words.LANGUAGES);
        language.setConverter(named(each -> Words.of(each).say("language.own")));
        language.setValue(words.locale());
        language.valueProperty().subscribe((old, chosen) -> appearance.speak(chosen));
        theme.getItems().setAll(Theme.values());
        theme.setConverter(named(each -> words.say("theme." + each.name().toLowerCase(Locale.ROOT))));
        theme.setValue(preferences.theme());
        theme.valueProperty().subscribe((old, chosen) -> appearance.dressIn(chosen));
        motion.setSelected(appearance.isStill());
        motion.selectedProperty().subscribe((old, still) -> appearance.keepStill(still));
    }

    /// What this desktop cannot do is greyed, with the reason.
    private void manners() {
        offer(stay, noTray, places.tray().isThere());
        stay.setSelected(!stay.isDisable() && preferences.staysInTray());
        stay.selectedProperty().subscribe((old, on) -> keep(() -> preferences.setStaysInTray(on)));
        offer(autostart, noAutostart, places.autostart().isPresent());
        autostart.setSelected(places.autostart().map(Autostart::isOn).orElse(false));
        autostart
                .selectedProperty()
                .subscribe((old, on) ->
                        places.autostart().ifPresent(start -> keep(() -> start.set(on))));
    }

    private static void offer(CheckBox box, Label reason, boolean possible) {
        box.setDisable(!possible);
        reason.setVisible(!possible);
        reason.setManaged(!possible);
    }

    private interface Naming<T> {
        String of(T value);
    }

    private static <T> StringConverter<T> named(Naming<T> naming) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : naming.of(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private void keep(Commands.Work change) {
        commands.run(change, notice.textProperty()::set);
    }

    @FXML
    private void chooseDownloads() {
        dialogs.folder(words.say("preferences.downloads")).ifPresent(folder -> {
            downloads.setText(folder.toString());
            keep(() -> preferences.setDownloads(folder));
        });
    }

    @FXML
    private void limits() {
        speeds.ifPresent(Runnable::run);
    }
}
