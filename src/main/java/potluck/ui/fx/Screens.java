package potluck.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
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
            Set<Object> parts = Collections.newSetFromMap(new IdentityHashMap<>());
            parts.addAll(loader.getNamespace().values());
            collect(root, parts);
            parts.forEach(this::addMenu);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// What stands in files of its own has no name here, but stands below the root or in its tabs.
    private static void collect(Node node, Set<Object> parts) {
        parts.add(node);
        if (node instanceof TabPane tabs) {
            tabs.getTabs().forEach(tab -> collect(tab.getContent(), parts));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, parts));
        }
    }

    private void addMenu(Object part) {
        if (part instanceof TextInputControl field) {
            field.setContextMenu(new EditMenu(field, words));
        } else if (part instanceof Spinner<?> numbers) {
            numbers.getEditor().setContextMenu(new EditMenu(numbers.getEditor(), words));
        } else if (part instanceof TableView<?> table) {
            ColumnMenu.install(table, words);
        }
    }

    private static Object pick(Class<?> type, Object... controllers) {
        return Arrays.stream(controllers)
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no controller was given: " + type.getName()));
    }
}
