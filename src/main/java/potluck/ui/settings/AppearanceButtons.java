package potluck.ui.settings;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.text.Words;

/// Small buttons: the language, light or dark, and the preferences.
public final class AppearanceButtons extends HBox {
    public AppearanceButtons() {
        getStyleClass().add("appearance");
    }

    public void show(Words words, Appearance appearance) {
        MenuButton language = new MenuButton(null, new FontIcon("mdi2t-translate"));
        language.setId("language");
        language.getStyleClass().addAll("button-icon", "flat");
        language.setAccessibleText(words.say("shell.language"));
        language.setTooltip(new Tooltip(words.say("shell.language")));
        Words.LANGUAGES.forEach(each -> language.getItems().add(item(each, words, appearance)));
        Button theme = new Button(null, new FontIcon("mdi2t-theme-light-dark"));
        theme.setId("theme");
        theme.getStyleClass().addAll("button-icon", "flat");
        theme.setAccessibleText(words.say("shell.theme"));
        theme.setTooltip(new Tooltip(words.say("shell.theme")));
        theme.setOnAction(click -> appearance.switchTheme());
        Button preferences = new Button(null, new FontIcon("mdi2c-cog-outline"));
        preferences.setId("preferences");
        preferences.getStyleClass().addAll("button-icon", "flat");
        preferences.setAccessibleText(words.say("preferences.title"));
        preferences.setTooltip(new Tooltip(words.say("preferences.title")));
        preferences.setOnAction(click -> appearance.preferences());
        getChildren().setAll(language, theme, preferences);
    }

    private static RadioMenuItem item(Locale each, Words words, Appearance appearance) {
        RadioMenuItem item = new RadioMenuItem(Words.of(each).say("language.own"));
        item.setSelected(each.getLanguage().equals(words.locale().getLanguage()));
        item.setOnAction(event -> appearance.speak(each));
        return item;
    }
}
