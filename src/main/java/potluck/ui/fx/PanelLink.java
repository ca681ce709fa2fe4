package potluck.ui.fx;

import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// A button that brings another panel to the front, wherever it stands.
public final class PanelLink extends Button {
    private String panel = "";

    public PanelLink() {
        setOnAction(click -> fireEvent(new Wish(panel)));
    }

    /// Lets `show` bring panels to the front that links inside of `around` lead to.
    public static void serve(Node around, Consumer<String> show) {
        around.addEventHandler(Wish.FOR_A_PANEL, wish -> show.accept(wish.panel));
    }

    public String getPanel() {
        return panel;
    }

    /// Where it leads, by the panel's name.
    public void setPanel(String name) {
        panel = name;
    }

    /// Goes up from a link to whoever serves it.
    private static final class Wish extends Event {
        private static final EventType<Wish> FOR_A_PANEL = new EventType<>(Event.ANY, "PANEL");
        private static final long serialVersionUID = 1;

        private final String panel;

        Wish(String panel) {
            super(FOR_A_PANEL);
            this.panel = panel;
        }
    }
}
