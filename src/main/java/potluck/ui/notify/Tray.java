package potluck.ui.notify;

import java.util.Optional;
import java.util.concurrent.Executor;
import potluck.text.Words;

/// The program's picture in the system's tray. Window's thread.
public interface Tray extends AutoCloseable {
    /// How things stand, in a line.
    void show(String line);

    /// Tells a sentence through the system.
    void tell(String title, String sentence);

    /// Takes the picture away.
    @Override
    void close();

    /// What its menu can do.
    interface Menu {
        /// Brings the window to the front.
        void open();

        void quit();
    }

    /// Where pictures can be put.
    interface Place {
        /// Whether this system has a tray.
        boolean isThere();

        /// Puts the picture there; empty when there is no tray.
        ///
        /// @param window runs what is chosen in the menu
        Optional<Tray> open(Menu menu, Words words, Executor window);

        /// A system without a tray.
        static Place none() {
            return new Place() {
                @Override
                public boolean isThere() {
                    return false;
                }

                @Override
                public Optional<Tray> open(Menu menu, Words words, Executor window) {
                    return Optional.empty();
                }
            };
        }
    }
}
