package potluck.ui.shell;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ObservableMap;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import potluck.text.Words;

/// The keys that work everywhere in the main window, and the sheet that lists them with those of the panels.
final class Shortcuts {
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    /// What tables listen to themselves.
    private static final List<Shortcut> IN_PANELS = List.of(
            new Shortcut(keys(KeyCode.ENTER), "open", () -> {}),
            new Shortcut(keys(KeyCode.ENTER, SHORTCUT_DOWN), "downloadTo", () -> {}),
            new Shortcut(keys(KeyCode.BACK_SPACE), "up", () -> {}),
            new Shortcut(keys(KeyCode.DELETE), "putAway", () -> {}),
            new Shortcut(keys(KeyCode.A, SHORTCUT_DOWN), "all", () -> {}),
            new Shortcut(keys(KeyCode.F10, SHIFT_DOWN), "menu", () -> {}));

    private final ShellController controller;
    private final List<Shortcut> everywhere;

    /// @param name says what it does, as `shortcuts.NAME`
    private record Shortcut(KeyCombination keys, String name, Runnable action) {}

    Shortcuts(ShellController controller, Surroundings surroundings, Runnable help, Runnable palette) {
        this.controller = controller;
        this.everywhere = List.of(
                new Shortcut(keys(KeyCode.F1), "help", help),
                new Shortcut(keys(KeyCode.K, SHORTCUT_DOWN), "palette", palette),
                new Shortcut(keys(KeyCode.COMMA, SHORTCUT_DOWN), "preferences", surroundings::preferences),
                new Shortcut(keys(KeyCode.F, SHORTCUT_DOWN), "find", controller::find),
                new Shortcut(keys(KeyCode.F5), "refresh", controller::refresh),
                new Shortcut(keys(KeyCode.F9), "log", () -> controller.show("log")),
                new Shortcut(keys(KeyCode.TAB, SHORTCUT_DOWN), "next", () -> controller.turn(1)),
                new Shortcut(keys(KeyCode.TAB, SHORTCUT_DOWN, SHIFT_DOWN), "previous", () -> controller.turn(-1)),
                new Shortcut(keys(KeyCode.Q, SHORTCUT_DOWN), "quit", surroundings::quit));
    }

    /// @param before is run before what a key does
    void install(ObservableMap<KeyCombination, Runnable> accelerators, Runnable before) {
        everywhere.forEach(shortcut -> accelerators.put(shortcut.keys(), () -> {
            before.run();
            shortcut.action().run();
        }));
        for (int panel = 0; panel < DIGITS.size(); panel++) {
            int index = panel;
            accelerators.put(keys(DIGITS.get(panel), ALT_DOWN), () -> {
                before.run();
                controller.show(index);
            });
        }
    }

    /// All keys with what they do.
    Parent sheet(Words words) {
        GridPane sheet = new GridPane();
        sheet.getStyleClass().add("shortcuts");
        String first = written(keys(DIGITS.getFirst(), ALT_DOWN));
        add(sheet, first + " … " + DIGITS.size(), words.say("shortcuts.panel"));
        Stream.of(everywhere, IN_PANELS)
                .flatMap(List::stream)
                .forEach(shortcut -> add(sheet, written(shortcut.keys()), words.say("shortcuts." + shortcut.name())));
        return sheet;
    }

    /// As it stands on keyboards.
    private static String written(KeyCombination keys) {
        return keys.getDisplayText().replace("Back Space", "Backspace");
    }

    private static void add(GridPane sheet, String keys, String meaning) {
        Label key = new Label(keys);
        key.getStyleClass().add("chip");
        sheet.addRow(sheet.getRowCount(), key, new Label(meaning));
    }

    private static KeyCombination keys(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }
}
