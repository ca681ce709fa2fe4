package potluck.ui.chat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.node.ChatView;
import potluck.text.Words;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Menus;

/// Draws one row of the chat.
final class ChatCell extends ListCell<ChatRow> {
    private final ChatViewModel model;
    private final Words words;

    ChatCell(ListView<ChatRow> list, ChatViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("chat-cell");
        setPrefWidth(0);
        setMaxWidth(Region.USE_PREF_SIZE);
        prefWidthProperty().bind(list.widthProperty().subtract(24));
    }

    @Override
    protected void updateItem(ChatRow row, boolean empty) {
        super.updateItem(row, empty);
        setContextMenu(null);
        setText(null);
        setGraphic(
                empty || row == null
                        ? null
                        : switch (row) {
                            case ChatRow.Day(var date) -> rule(words.amounts().day(date), "chat-day");
                            case ChatRow.Unread _ -> rule(words.say("chat.unread"), "chat-unread");
                            case ChatRow.Note(String text) -> wrapped(text, "chat-note");
                            case ChatRow.Said(ChatView line, boolean named) -> said(line, named);
                        });
    }

    private Node said(ChatView line, boolean named) {
        setContextMenu(menu(line));
        if (Transcript.isPresence(line)) {
            return wrapped(presence(line), "chat-system");
        }
        VBox box = new VBox();
        box.getStyleClass().add("chat-line");
        if (model.mentions(line)) {
            box.getStyleClass().add("chat-mention");
        }
        boolean act = line.kind().equals("me");
        if (named && !act) {
            box.getChildren().add(head(line));
        }
        List<Region> parts = parts(line, act);
        if (model.isOwn(line) && line.via().isEmpty()) {
            parts.set(0, ticked(parts.getFirst(), line));
        }
        box.getChildren().addAll(parts);
        return box;
    }

    private Node head(ChatView line) {
        Label name = new Label(line.user());
        name.getStyleClass().addAll("chat-name", NameColour.style(line.user()));
        HBox head = new HBox(name);
        head.getStyleClass().add("chat-head");
        if (!line.to().isEmpty()) {
            head.getChildren().add(hint(words.say("chat.to", line.to())));
        }
        Label time = hint(words.amounts().time(line.at()));
        time.setTooltip(new Tooltip(words.amounts().date(line.at())));
        head.getChildren().add(time);
        if (!line.via().isEmpty()) {
            head.getChildren().add(hint(words.say("chat.via", line.via())));
        }
        return head;
    }

    /// The text if there is any, and a chip for each file; never nothing.
    private List<Region> parts(ChatView line, boolean act) {
        List<Region> parts = new ArrayList<>();
        if (!line.text().isEmpty() || line.files().isEmpty()) {
            parts.add(text(line, act));
        }
        line.files().forEach(file -> parts.add(new FileChip(line, file, model, words)));
        return parts;
    }

    private Label text(ChatView line, boolean act) {
        Label text = wrapped(act ? words.say("chat.act", line.user(), line.text()) : line.text(), "chat-text");
        if (act) {
            text.getStyleClass().add("chat-act");
        }
        text.setTooltip(new Tooltip(words.amounts().date(line.at())));
        return text;
    }

    /// The first part of an own line, and at the right what has become of it.
    private HBox ticked(Region part, ChatView line) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox ticked = new HBox(part, between, tick(line));
        ticked.setAlignment(part instanceof Label ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
        return ticked;
    }

    private Label tick(ChatView line) {
        boolean arrived = !line.arrived().isEmpty();
        String fate =
                arrived ? words.say("chat.arrived", String.join(", ", line.arrived())) : words.say("chat.willBeSent");
        Label tick = new Label("", new FontIcon(arrived ? "mdi2c-check" : "mdi2c-clock-outline"));
        tick.getStyleClass().add("chat-tick");
        tick.setMinWidth(Region.USE_PREF_SIZE);
        tick.setTooltip(new Tooltip(fate));
        tick.setAccessibleText(fate);
        return tick;
    }

    private String presence(ChatView line) {
        if (line.kind().equals("back")) {
            return words.say("chat.back", line.user());
        }
        return line.text().isEmpty()
                ? words.say("chat.away", line.user())
                : words.say("chat.awayBecause", line.user(), line.text());
    }

    private ContextMenu menu(ChatView line) {
        ContextMenu menu = new ContextMenu(
                Menus.item(words.say("chat.copy"), "mdi2c-content-copy", () -> Desktop.copy(line.text())),
                Menus.item(words.say("chat.quote"), "mdi2f-format-quote-close", () -> model.quote(line)),
                Menus.item(words.say("chat.clear"), "mdi2b-broom", model::clear));
        if (!model.isOwn(line)) {
            menu.getItems().addAll(UserMenu.items(line.user(), model, words));
        }
        return menu;
    }

    private static HBox rule(String text, String style) {
        Separator left = new Separator();
        Separator right = new Separator();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox rule = new HBox(left, new Label(text), right);
        rule.getStyleClass().addAll("chat-rule", style);
        return rule;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label hint(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("hint");
        return label;
    }
}
