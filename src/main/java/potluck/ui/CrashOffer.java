package potluck.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import javafx.scene.control.Label;
import potluck.store.CrashStore;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;

/// Asks whether the report of something unexpected is to be saved: at once, or at the next start. Window's thread.
final class CrashOffer {
    private final CrashStore crashes;
    private final MainWindow main;
    private boolean asking;

    CrashOffer(CrashStore crashes, MainWindow main) {
        this.crashes = crashes;
        this.main = main;
    }

    /// Asks about the newest report that nobody was asked about, if there is one. What else goes wrong until the user
    /// has answered belongs to the same answer.
    void make() {
        if (asking) {
            return;
        }
        asking = true;
        Words words = main.words();
        try {
            Optional<Path> report = crashes.unseen();
            if (report.isPresent()) {
                ask(report.get(), words, main.dialogs());
                crashes.markSeen();
            }
        } catch (IOException e) {
            main.dialogs().show(words.say("crash.title"), new Label(words.failure(e)));
        } finally {
            asking = false;
        }
    }

    private static void ask(Path report, Words words, Dialogs dialogs) throws IOException {
        if (dialogs.confirm(words.say("crash.question"), words.say("crash.save"))) {
            Optional<Path> target = dialogs.saveAs(words.say("crash.title"), "potluck-crash.txt");
            if (target.isPresent()) {
                Files.copy(report, target.get(), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
