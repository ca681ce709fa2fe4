package potluck.ui.remotefiles;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import potluck.text.Words;
import potluck.ui.fx.Menus;

/// What can be done with the selected files and folders.
final class EntryMenu extends ContextMenu {
    private final RemoteFilesController panel;
    private final RemoteFilesViewModel model;

    EntryMenu(RemoteFilesController panel, RemoteFilesViewModel model, Words words) {
        this.panel = panel;
        this.model = model;
        MenuItem downloadTo =
                Menus.item(words.say("remotefiles.downloadTo"), "mdi2f-folder-download-outline", panel::downloadTo);
        downloadTo.setAccelerator(KeyCombination.valueOf("Shortcut+Enter"));
        MenuItem whole = Menus.item(
                words.say("remotefiles.downloadFolder"), "mdi2f-folder-multiple-outline", this::downloadFolder);
        MenuItem show =
                Menus.item(words.say("remotefiles.showFolder"), "mdi2f-folder-search-outline", this::showFolder);
        MenuItem browse = Menus.item(words.say("remotefiles.browse"), "mdi2a-account-search-outline", this::browse);
        getItems()
                .addAll(
                        Menus.item(words.say("remotefiles.download"), "mdi2d-download", panel::download),
                        downloadTo,
                        whole,
                        new SeparatorMenuItem(),
                        show,
                        browse,
                        new SeparatorMenuItem(),
                        Menus.item(
                                words.say("remotefiles.copyName"), "mdi2c-content-copy", () -> panel.copy(Entry::name)),
                        Menus.item(
                                words.say("remotefiles.copyPath"),
                                "mdi2c-content-copy",
                                () -> panel.copy(Entry::path)));
        setOnShowing(event -> {
            List<Entry> selected = panel.selected();
            getItems().forEach(item -> item.setDisable(selected.isEmpty()));
            whole.setDisable(selected.isEmpty() || !(selected.getFirst() instanceof Entry.Offer));
            show.setDisable(whole.isDisable());
        });
    }

    private void downloadFolder() {
        if (panel.selected().getFirst() instanceof Entry.Offer offer) {
            String path = FileNames.folder(offer.path());
            model.downloads().begin(List.of(new Entry.Folder(offer.user(), path, FileNames.name(path), 0, 0)));
        }
    }

    private void showFolder() {
        model.showFolder(panel.selected().getFirst());
    }

    private void browse() {
        model.browse(panel.selected().getFirst().user());
    }
}
