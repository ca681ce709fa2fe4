package potluck.ui.fx;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Short news in the corner of the window, the newest below; each goes by itself unless the mouse is on it. Nothing
/// moves or fades. Window's thread.
public final class Toasts extends VBox {
    private static final Duration STAY = Duration.seconds(8);
    private static final int MOST = 4;

    public Toasts() {
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
    }

    /// @param open what a click on the text does
    public void show(String icon, String sentence, String closeText, Runnable open) {
        HBox toast = new HBox();
        Button text = new Button(sentence, new FontIcon(icon));
        text.getStyleClass().addAll("flat", "toast-text");
        text.setMnemonicParsing(false);
        text.setWrapText(true);
        text.setTextOverrun(OverrunStyle.ELLIPSIS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setOnAction(click -> {
            getChildren().remove(toast);
            open.run();
        });
        Button close = new Button(null, new FontIcon("mdi2c-close"));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setAccessibleText(closeText);
        close.setOnAction(click -> getChildren().remove(toast));
        toast.getChildren().addAll(text, close);
        toast.getStyleClass().add("news");
        toast.setMaxWidth(Region.USE_PREF_SIZE);
        toast.setAccessibleText(sentence);
        add(toast);
    }

    private void add(HBox toast) {
        while (getChildren().size() >= MOST) {
            getChildren().removeFirst();
        }
        getChildren().add(toast);
        PauseTransition end = new PauseTransition(STAY);
        end.setOnFinished(over -> getChildren().remove(toast));
        toast.hoverProperty().subscribe(hover -> {
            if (hover) {
                end.stop();
            } else {
                end.playFromStart();
            }
        });
    }
}
