package potluck.ui.notify;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.TrayIcon.MessageType;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import potluck.text.Words;

/// The tray of this system, where it has one. macOS draws a menu bar of its own for programs with AWT, which would
/// stand in the window's way, so it counts as having none.
///
/// @param picture is drawn only where there is a tray
public record SystemTrayPlace(Supplier<? extends Image> picture) implements Tray.Place {
    /// To be called before JavaFX starts. On Linux AWT has to come first: GTK, which draws JavaFX's windows, warns of a
    /// toolkit that comes after it, and of both only GTK ends the program without harm when the screen is lost.
    public void prepare() {
        if (runsOn("linux")) {
            isThere();
        }
    }

    @Override
    public boolean isThere() {
        return !runsOn("mac") && !GraphicsEnvironment.isHeadless() && SystemTray.isSupported();
    }

    private static boolean runsOn(String system) {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains(system);
    }

    @Override
    public Optional<Tray> open(Tray.Menu menu, Words words, Executor window) {
        if (!isThere()) {
            return Optional.empty();
        }
        MenuItem state = new MenuItem();
        TrayIcon icon = new TrayIcon(picture.get(), words.say("app.name"));
        icon.setImageAutoSize(true);
        icon.addActionListener(click -> window.execute(menu::open));
        icon.setPopupMenu(popup(state, menu, words, window));
        try {
            SystemTray.getSystemTray().add(icon);
            return Optional.of(new Picture(icon, state));
        } catch (AWTException e) {
            return Optional.empty();
        }
    }

    private static PopupMenu popup(MenuItem state, Tray.Menu menu, Words words, Executor window) {
        state.setEnabled(false);
        MenuItem open = new MenuItem(words.say("tray.open"));
        open.addActionListener(click -> window.execute(menu::open));
        MenuItem quit = new MenuItem(words.say("tray.quit"));
        quit.addActionListener(click -> window.execute(menu::quit));
        PopupMenu popup = new PopupMenu();
        popup.add(state);
        popup.addSeparator();
        popup.add(open);
        popup.add(quit);
        return popup;
    }

    /// @param state the first line of its menu
    private record Picture(TrayIcon icon, MenuItem state) implements Tray {
        @Override
        public void show(String line) {
            state.setLabel(line);
            icon.setToolTip(line);
        }

        @Override
        public void tell(String title, String sentence) {
            icon.displayMessage(title, sentence, MessageType.NONE);
        }

        @Override
        public void close() {
            SystemTray.getSystemTray().remove(icon);
        }
    }
}
