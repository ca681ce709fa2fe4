package potluck.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import potluck.ui.fx.Commands;

/// How the user wants panels to show what they show. Window's thread; what is changed is kept away from it.
public final class Views {
    private final Preferences preferences;
    private final Consumer<Commands.Work> remember;

    /// @param remember runs what writes to the disk
    public Views(Preferences preferences, Consumer<Commands.Work> remember) {
        this.preferences = preferences;
        this.remember = remember;
    }

    /// Sets a switch as it was left, and follows it from now.
    public void keep(String name, BooleanProperty choice) {
        keep(name, choice, List.of(true, false));
    }

    /// The same for one of several.
    public <E extends Enum<E>> void keep(String name, ObjectProperty<E> choice) {
        keep(name, choice, List.of(choice.get().getDeclaringClass().getEnumConstants()));
    }

    private <T> void keep(String name, Property<T> choice, List<T> all) {
        String kept = preferences.view(name);
        all.stream().filter(each -> each.toString().equals(kept)).forEach(choice::setValue);
        choice.addListener((property, before, now) -> remember.accept(() -> preferences.setView(name, now.toString())));
    }
}
