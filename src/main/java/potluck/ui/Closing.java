package potluck.ui;

import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import potluck.text.Words;
import potluck.ui.notify.Tray;

/// What becomes of the program when its window is closed: it ends, or it goes on in the tray until it is asked for the
/// window or to quit. Window's thread.
final class Closing implements Tray.Menu {
    private final Stage stage;
    private final Outside outside;
    private final BooleanSupplier mayEnd;
    private boolean resting;

    /// @param mayEnd whether the user agrees to end the program
    Closing(Stage stage, Outside outside, BooleanSupplier mayEnd) {
        this.stage = stage;
        this.outside = outside;
        this.mayEnd = mayEnd;
    }

    /// From now on this decides.
    ///
    /// @param before called when the window is about to go for good
    /// @param ended called when it has gone
    void install(Runnable before, Runnable ended) {
        stage.setOnShowing(showing -> resting = false);
        stage.setOnHiding(hiding -> unlessResting(before));
        stage.setOnHidden(hidden -> unlessResting(ended));
    }

    private void unlessResting(Runnable work) {
        if (!resting) {
            work.run();
        }
    }

    /// What the window's own button does.
    void close(Words words) {
        if (outside.stays()) {
            resting = true;
            stage.hide();
            outside.sayStays(words);
        } else {
            quit();
        }
    }

    /// Brings the window to the front.
    @Override
    public void open() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    /// From the tray, too: what is asked then needs the window.
    @Override
    public void quit() {
        if (resting) {
            open();
        }
        if (mayEnd.getAsBoolean()) {
            stage.hide();
        }
    }
}
