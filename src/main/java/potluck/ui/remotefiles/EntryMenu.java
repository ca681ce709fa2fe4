package potluck.ui.remotefiles;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.text.Words;
import potluck.ui.fx.Menus;

/// What can be done with the selected files and folders.
final class EntryMenu extends ContextMenu {
    private static final String BROWSE = "mdi2a-account-search-outline";

    private final RemoteFilesController panel;
    private final RemoteFilesViewModel model;
    private final MenuItem browse;
    private final Menu browseOne;

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
        browse = Menus.item(
                words.say("remotefiles.browse"),
                BROWSE,
                () -> model.browse(panel.selected().getFirst().user()));
        browseOne = new Menu(words.say("remotefiles.browse"), new FontIcon(BROWSE));
        getItems()
                .addAll(
                        Menus.item(words.say("remotefiles.download"), "mdi2d-download", panel::download),
                        downloadTo,
                        whole,
                        new SeparatorMenuItem(),
                        show,
                        browse,
                        browseOne,
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
            offer(selected.isEmpty() ? List.of() : selected.getFirst().users());
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

    /// One holder is browsed at once; of several, one is chosen.
    private void offer(List<String> users) {
        browse.setVisible(users.size() < 2);
        browseOne.setVisible(!browse.isVisible());
        browseOne
                .getItems()
                .setAll(users.stream()
                        .map(user -> Menus.item(user, "mdi2a-account-outline", () -> model.browse(user)))
                        .toList());
    }
}
