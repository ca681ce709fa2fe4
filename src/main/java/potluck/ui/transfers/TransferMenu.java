package potluck.ui.transfers;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import potluck.node.TransferView;
import potluck.text.Words;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Menus;

/// What can be done with the selected transfers.
final class TransferMenu extends ContextMenu {
    private final TransfersController panel;

    TransferMenu(TransfersController panel, TransfersViewModel model, Words words) {
        this.panel = panel;
        MenuItem open = Menus.item(words.say("transfers.open"), "mdi2o-open-in-new", panel::openFile);
        MenuItem folder = Menus.item(words.say("transfers.openFolder"), "mdi2f-folder-open-outline", panel::openFolder);
        MenuItem retry = Menus.item(words.say("transfers.retry"), "mdi2r-refresh", panel::retry);
        MenuItem cancel = Menus.item(words.say("transfers.cancel"), "mdi2c-close", panel::cancel);
        MenuItem name =
                Menus.item(words.say("transfers.copyName"), "mdi2c-content-copy", () -> copy(TransferView::name));
        MenuItem path =
                Menus.item(words.say("transfers.copyPath"), "mdi2c-content-copy", () -> copy(TransferView::target));
        MenuItem clear = Menus.item(words.say("transfers.clear"), "mdi2b-broom", model::clearEnded);
        getItems()
                .addAll(
                        open,
                        folder,
                        new SeparatorMenuItem(),
                        retry,
                        cancel,
                        new SeparatorMenuItem(),
                        name,
                        path,
                        new SeparatorMenuItem(),
                        clear);
        setOnShowing(event -> {
            List<TransferRow> selected = panel.selected();
            List.of(folder, name, path).forEach(item -> item.setDisable(selected.isEmpty()));
            open.setDisable(selected.stream().noneMatch(TransferRow::isWhole));
            retry.setDisable(selected.stream().noneMatch(TransferRow::canRetry));
            cancel.setDisable(selected.stream().noneMatch(TransferRow::canCancel));
        });
    }

    private void copy(Function<TransferView, String> part) {
        Desktop.copy(String.join(
                "\n", panel.selected().stream().map(TransferRow::view).map(part).toList()));
    }
}
