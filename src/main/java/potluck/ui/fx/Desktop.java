package potluck.ui.fx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// The desktop around the window: the clipboard and the file manager.
public final class Desktop {
    private Desktop() {}

    /// Window's thread.
    public static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    /// The text that was copied last, here or elsewhere; empty when it was none. Window's thread.
    public static String copied() {
        return Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
    }

    /// Shows a folder in the system's file manager; does not wait for it to be closed. Blocks shortly.
    public static void open(Path folder) throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String opener = system.contains("win") ? "explorer.exe" : system.contains("mac") ? "open" : "xdg-open";
        new ProcessBuilder(List.of(opener, folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
