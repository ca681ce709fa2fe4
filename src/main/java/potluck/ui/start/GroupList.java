package potluck.ui.start;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A short list of groups, each a button with its name and where it is.
public final class GroupList<T> extends VBox {
    private final Label title = new Label();
    private final Label none = new Label();
    private String icon = "mdi2a-account-group-outline";

    public GroupList() {
        getStyleClass().add("group-list");
        title.getStyleClass().add("group-list-title");
        none.getStyleClass().add("hint");
        none.setWrapText(true);
    }

    void show(ObservableList<T> groups, Function<T, String> name, Function<T, String> where, Consumer<T> pick) {
        Runnable draw = () -> {
            getChildren().setAll(title);
            groups.forEach(group -> getChildren().add(button(group, name, where, pick)));
            if (groups.isEmpty()) {
                getChildren().add(none);
            }
        };
        groups.addListener((ListChangeListener<T>) change -> draw.run());
        draw.run();
    }

    private Button button(T group, Function<T, String> name, Function<T, String> where, Consumer<T> pick) {
        Label first = new Label(name.apply(group));
        Label second = new Label(where.apply(group));
        second.getStyleClass().add("hint");
        VBox lines = new VBox(first, second);
        Button button = new Button();
        button.setGraphic(new HBox(new FontIcon(icon), lines));
        button.getGraphic().getStyleClass().add("group-line");
        button.setAccessibleText(name.apply(group) + ", " + where.apply(group));
        button.getStyleClass().addAll("flat", "group-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(click -> pick.accept(group));
        return button;
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public String getNone() {
        return none.getText();
    }

    /// What to say while the list is empty.
    public void setNone(String text) {
        none.setText(text);
    }

    public String getIcon() {
        return icon;
    }

    public void setIcon(String literal) {
        icon = literal;
    }
}
