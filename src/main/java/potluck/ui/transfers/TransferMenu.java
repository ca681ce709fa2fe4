package potluck.ui.transfers;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.WindowEvent;
import potluck.node.TransferView;
import potluck.text.Words;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Menus;

/// What can be done with the selected transfers; what is possible with none of them is greyed out.
final class TransferMenu extends ContextMenu {
    private final TransfersController panel;
    private final Words words;

    TransferMenu(TransfersController panel, TransfersViewModel model, Words words) {
        this.panel = panel;
        this.words = words;
        TransferActions actions = model.actions();
        add("transfers.open", "mdi2o-open-in-new", TransferRow::isWhole, panel::openFile);
        add("transfers.openFolder", "mdi2f-folder-open-outline", TransferRow::isTransfer, panel::openFolder);
        getItems().add(new SeparatorMenuItem());
        add("transfers.pause", "mdi2p-pause", TransferRow::canPause, panel::pause);
        add("transfers.resume", "mdi2p-play", row -> row.isPaused() || row.canRetry(), panel::resume);
        add("transfers.cancel", "mdi2c-close", TransferRow::canCancel, panel::cancel);
        choices(
                "transfers.priority",
                List.of("HIGH", "NORMAL", "LOW"),
                TransferRow::canCancel,
                priority -> actions.prefer(panel.selected(), priority));
        choices(
                "transfers.move",
                List.of("FIRST", "UP", "DOWN", "LAST"),
                TransferRow::waits,
                where -> actions.move(panel.selected(), where));
        getItems().add(new SeparatorMenuItem());
        add("transfers.copyName", "mdi2c-content-copy", row -> true, () -> copy(TransferView::name));
        add("transfers.copyPath", "mdi2c-content-copy", row -> true, () -> copy(TransferView::target));
        getItems().add(new SeparatorMenuItem());
        add("transfers.putAway", "mdi2p-playlist-remove", row -> row.view().ended(), panel::putAway);
        getItems().add(Menus.item(words.say("transfers.clear"), "mdi2b-broom", model::clearEnded));
    }

    private void add(String key, String icon, Predicate<TransferRow> possible, Runnable action) {
        add(Menus.item(words.say(key), icon, action), possible);
    }

    private void add(MenuItem item, Predicate<TransferRow> possible) {
        getItems().add(item);
        addEventHandler(
                WindowEvent.WINDOW_SHOWING,
                showing -> item.setDisable(panel.selected().stream().noneMatch(possible)));
    }

    /// A menu of its own, whose entries are called `key.CHOICE`.
    private void choices(String key, List<String> choices, Predicate<TransferRow> possible, Consumer<String> action) {
        Menu menu = new Menu(words.say(key));
        for (String choice : choices) {
            MenuItem item = new MenuItem(words.say(key + "." + choice));
            item.setOnAction(click -> action.accept(choice));
            menu.getItems().add(item);
        }
        add(menu, possible);
    }

    private void copy(Function<TransferView, String> part) {
        Desktop.copy(String.join(
                "\n", panel.selected().stream().map(TransferRow::view).map(part).toList()));
    }
}
