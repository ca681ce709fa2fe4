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

/// The program's picture in the system's tray, where there is one. Never the only way to the window. Window's thread,
/// which also runs what is chosen in its menu.
public final class Tray implements AutoCloseable {
    private final TrayIcon icon;
    private final MenuItem state = new MenuItem();

    private Tray(TrayIcon icon) {
        this.icon = icon;
    }

    /// What its menu can do.
    public interface Menu {
        /// Brings the window to the front.
        void open();

        void quit();
    }

    /// Empty where the system has no tray. macOS draws a menu bar of its own for programs with AWT, which would stand
    /// in the window's way, so there is none.
    ///
    /// @param picture is drawn only where there is a tray
    public static Optional<Tray> open(Supplier<? extends Image> picture, Menu menu, Words words, Executor window) {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        if (mac || GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
            return Optional.empty();
        }
        Tray tray = new Tray(new TrayIcon(picture.get(), words.say("app.name")));
        tray.icon.setImageAutoSize(true);
        tray.icon.addActionListener(click -> window.execute(menu::open));
        tray.icon.setPopupMenu(tray.menu(menu, words, window));
        try {
            SystemTray.getSystemTray().add(tray.icon);
            return Optional.of(tray);
        } catch (AWTException e) {
            return Optional.empty();
        }
    }

    private PopupMenu menu(Menu menu, Words words, Executor window) {
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

    /// How things stand, in a line: beside the picture and on top of its menu.
    public void show(String line) {
        state.setLabel(line);
        icon.setToolTip(line);
    }

    /// Tells a sentence through the system.
    public void tell(String title, String sentence) {
        icon.displayMessage(title, sentence, MessageType.NONE);
    }

    @Override
    public void close() {
        SystemTray.getSystemTray().remove(icon);
    }
}
