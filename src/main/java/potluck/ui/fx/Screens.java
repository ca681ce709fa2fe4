package potluck.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import potluck.text.Words;

/// Loads `fxml/NAME.fxml` in one language. Controllers come ready made, with real constructors; one that is missing
/// fails at once with its name. Window's thread.
public final class Screens {
    private final Words words;

    public Screens(Words words) {
        this.words = words;
    }

    public Parent load(String name, Object... controllers) {
        String file = "/fxml/" + name + ".fxml";
        FXMLLoader loader = new FXMLLoader(Objects.requireNonNull(Screens.class.getResource(file), file));
        loader.setResources(words.bundle());
        loader.setControllerFactory(type -> pick(type, controllers));
        try {
            Parent root = loader.load();
            loader.getNamespace().values().forEach(named -> {
                if (named instanceof TextInputControl field) {
                    field.setContextMenu(new EditMenu(field, words));
                } else if (named instanceof Spinner<?> numbers) {
                    numbers.getEditor().setContextMenu(new EditMenu(numbers.getEditor(), words));
                } else if (named instanceof TableView<?> table) {
                    ColumnMenu.install(table, words);
                }
            });
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Object pick(Class<?> type, Object... controllers) {
        return Arrays.stream(controllers)
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no controller was given: " + type.getName()));
    }
}
