package potluck.ui.fx;

import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// Chooses one of some names, or all of them (the empty name).
public final class Choice extends ComboBox<String> {
    public void bind(ObservableList<String> names, StringProperty chosen, String all) {
        bind(names, chosen, all, UnaryOperator.identity());
    }

    /// @param title what a name is called in the user's language
    public void bind(ObservableList<String> names, StringProperty chosen, String all, UnaryOperator<String> title) {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null || name.isEmpty() ? all : title.apply(name);
            }

            @Override
            public String fromString(String shown) {
                return getItems().stream()
                        .filter(name -> toString(name).equals(shown))
                        .findFirst()
                        .orElse("");
            }
        });
        names.addListener((ListChangeListener<String>) change -> offer(names, chosen));
        offer(names, chosen);
        chosen.addListener((property, before, now) -> setValue(now));
        valueProperty().addListener((property, before, now) -> chosen.set(now == null ? "" : now));
    }

    private void offer(ObservableList<String> names, StringProperty chosen) {
        ObservableList<String> offered = FXCollections.observableArrayList("");
        offered.addAll(names);
        String kept = offered.contains(chosen.get()) ? chosen.get() : "";
        setItems(offered);
        setValue(kept);
    }
}
