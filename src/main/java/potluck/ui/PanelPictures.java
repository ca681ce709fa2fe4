package potluck.ui;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.javafx.FontIcon;

/// Pictures of every panel with what can be chosen in it. One thread, not the window's.
record PanelPictures(Camera camera) {
    private static final List<String> PANELS = List.of(
            "members",
            "remotefiles",
            "shares",
            "sync",
            "transfers",
            "parcels",
            "chat",
            "tracker",
            "diagnosis",
            "log",
            "lab");

    void take() throws IOException, InterruptedException {
        for (String panel : PANELS) {
            camera.prepare(() -> camera.press("navigate-" + panel));
            camera.awaitReady("run");
            camera.shoot(panel);
            switch (panel) {
                case "sync" -> sync();
                case "remotefiles" -> folders();
                case "transfers" -> transfers();
                case "tracker" -> {
                    camera.shootTabs(panel);
                    camera.shootAsked("tracker-account", () -> camera.press("addAccount"));
                    Node manage = camera.find("#manage").orElseThrow();
                    camera.shootAsked("tracker-port", () -> choose(manage, "mdi2s-swap-horizontal"));
                }
                case "diagnosis" -> camera.shootTabs(panel);
                case "log" -> log();
                case "lab" -> {
                    camera.shootTabs(panel);
                    race();
                }
                default -> {}
            }
        }
    }

    /// The tabs, and what can be asked about the first sync folder.
    private void sync() throws IOException, InterruptedException {
        camera.shootAsked("sync-add", () -> camera.press("addFolder"));
        Optional<Node> menu = camera.find(".no-arrow");
        if (menu.isPresent()) {
            camera.shootAsked("sync-folders", () -> choose(menu.get(), "mdi2f-file-tree"));
            camera.shootAsked("sync-ignore", () -> choose(menu.get(), "mdi2e-eye-off-outline"));
        }
        camera.shootTabs("sync");
    }

    private static void choose(Node menu, String icon) {
        ((MenuButton) menu)
                .getItems().stream()
                        .filter(item -> item.getGraphic() instanceof FontIcon shown
                                && shown.getIconLiteral().equals(icon))
                        .forEach(MenuItem::fire);
    }

    /// The files of everyone by folder.
    private void folders() throws IOException, InterruptedException {
        camera.prepare(() -> camera.press("folders"));
        camera.shoot("remotefiles-folders");
        camera.prepare(() -> camera.press("list"));
    }

    /// A transfer with all that is known of it, and the limits.
    private void transfers() throws IOException, InterruptedException {
        TableView<?> table = (TableView<?>) camera.find("#table").orElseThrow();
        camera.prepare(() -> table.getSelectionModel().select(1));
        camera.shoot("transfers-details");
        camera.prepare(() -> table.getSelectionModel().clearSelection());
        camera.shootAsked("transfers-limits", () -> camera.press("limits"));
    }

    /// Long messages in full, and an expression that cannot be understood.
    private void log() throws IOException, InterruptedException {
        camera.prepare(() -> camera.press("wrap"));
        camera.shoot("log-wrapped");
        camera.prepare(() -> {
            camera.press("wrap");
            camera.press("regex");
            camera.write("search", "port [0-9");
        });
        camera.shoot("log-broken");
        camera.prepare(() -> {
            camera.press("regex");
            camera.write("search", "");
        });
    }

    /// The race of the mirror servers, once it is over.
    private void race() throws IOException, InterruptedException {
        TabPane tabs = (TabPane) camera.find("#tabs").orElseThrow();
        camera.prepare(() -> tabs.getSelectionModel().selectLast());
        camera.prepare(() -> camera.press("compare"));
        camera.awaitReady("compare");
        camera.shoot("lab-compared");
        camera.prepare(() -> tabs.getSelectionModel().selectFirst());
    }
}
