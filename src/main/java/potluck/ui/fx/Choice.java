package potluck.ui.fx;

import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// Chooses one of some names, or all of them (the empty name).
public final class Choice extends ComboBox<String> {
    public void bind(ObservableList<String> names, StringProperty chosen, String all) {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null || name.isEmpty() ? all : name;
            }

            @Override
            public String fromString(String shown) {
                return shown.equals(all) ? "" : shown;
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
