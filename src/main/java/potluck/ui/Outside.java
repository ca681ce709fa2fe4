package potluck.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.Stage;
import potluck.text.Words;
import potluck.ui.fx.Toasts;
import potluck.ui.notify.Kind;
import potluck.ui.notify.Notice;
import potluck.ui.notify.Notifier;
import potluck.ui.notify.Tray;
import potluck.ui.settings.Preferences;

/// What the program shows beside its panels: news in the window's corner, and a picture in the system's tray. Window's
/// thread.
final class Outside implements AutoCloseable {
    private final Stage stage;
    private final Preferences preferences;
    private final Toasts toasts = new Toasts();
    private Optional<Tray> tray = Optional.empty();

    Outside(Stage stage, Preferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
    }

    Toasts toasts() {
        return toasts;
    }

    /// Puts the picture into the tray, where there is one; instead of the one before.
    void open(Tray.Place place, Tray.Menu menu, Words words, Executor window) {
        close();
        tray = place.open(menu, words, window);
    }

    /// Whether the program goes on in the tray when its window is closed.
    boolean stays() {
        return tray.isPresent() && preferences.staysInTray();
    }

    /// Says where the program is now.
    void sayStays(Words words) {
        tray.ifPresent(picture -> picture.tell(words.say("app.name"), words.say("tray.stays")));
    }

    void sum(String line) {
        tray.ifPresent(picture -> picture.show(line));
    }

    void tell(List<Notice> news, String front, Consumer<String> open, Words words) {
        new Notifier(
                        this::wants,
                        stage::isFocused,
                        toasts,
                        sentence -> tray.ifPresent(picture -> picture.tell(words.say("app.name"), sentence)),
                        words)
                .tell(news, front, open);
    }

    private boolean wants(Kind kind) {
        return preferences.is(kind.preference(), kind.usual());
    }

    @Override
    public void close() {
        tray.ifPresent(Tray::close);
        tray = Optional.empty();
    }
}
