package potluck.ui;

import java.io.IOException;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import potluck.ui.notify.Kind;
import potluck.ui.notify.Notice;

/// Pictures of the first screen, and of what stands before the panels: `sheet-invite`. One thread, not the window's.
record SheetPictures(MainWindow main, Camera camera) {
    /// An invite that has run out, of a group that is no more.
    private static final String INVITE = "potluck://192.168.1.21:4444/#ASzqJ00L7cOexKtrqeWeyInj7W-1ahzwiKZNmzgz"
            + "eNyXESIzRFVmd4gAESIzRFVmd4iZqrvM3e7_am-eoBJMDos";

    void takeStart() throws IOException, InterruptedException {
        for (String choice : List.of("host", "join")) {
            camera.prepare(() -> {
                camera.press(choice);
                camera.write("where", "");
                camera.write("user", "Ana");
            });
            camera.shoot("start-" + choice);
        }
        camera.prepare(() -> camera.write("where", INVITE));
        camera.shoot("start-invited");
        camera.prepare(() -> camera.press("start"));
        camera.awaitReady("start");
        camera.shoot("start-refused");
    }

    void take() throws IOException, InterruptedException {
        for (String sheet : List.of("invite", "fingerprint")) {
            camera.prepare(() -> camera.press(sheet));
            camera.shoot("sheet-" + sheet);
            camera.prepare(() -> camera.press("closeSheet"));
        }
        camera.prepare(main::preferences);
        camera.prepare(() -> camera.write("downloads", "/home/ana/Downloads"));
        camera.shoot("sheet-preferences");
        camera.prepare(() -> camera.press("closeSheet"));
        for (KeyCode key : List.of(KeyCode.K, KeyCode.F1)) {
            camera.prepare(() -> accelerator(key).run());
            camera.shoot(key == KeyCode.K ? "palette" : "shortcuts");
        }
        camera.prepare(() -> main.sheets().close());
        news();
    }

    private void news() throws IOException, InterruptedException {
        camera.prepare(() -> main.tell(
                List.of(
                        new Notice(Kind.FINISHED, main.words().say("notify.finishedOne", "IMG_0001.jpg")),
                        new Notice(Kind.PRIVATE, main.words().say("notify.said", "Борис", INVITE))),
                "",
                panel -> {}));
        camera.shoot("news");
        camera.prepare(() -> camera.scene()
                .getRoot()
                .lookupAll(".toasts .button-icon")
                .forEach(close -> ((ButtonBase) close).fire()));
    }

    private Runnable accelerator(KeyCode code) {
        return camera.scene().getAccelerators().entrySet().stream()
                .filter(entry -> entry.getKey() instanceof KeyCodeCombination keys && keys.getCode() == code)
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
