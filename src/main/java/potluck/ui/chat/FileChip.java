package potluck.ui.chat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.node.ChatView;
import potluck.text.Words;

/// A file that a line offers: its name, its size, and a button to have it.
final class FileChip extends HBox {
    FileChip(ChatView line, ChatView.Attachment file, ChatViewModel model, Words words) {
        getStyleClass().add("file-chip");
        setMaxWidth(Region.USE_PREF_SIZE);
        Label name = new Label(ChatViewModel.name(file), new FontIcon("mdi2f-file-outline"));
        Label size = new Label(words.amounts().size(file.size()));
        size.getStyleClass().add("hint");
        size.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(name, size);
        if (!model.isOwn(line)) {
            Button download = new Button(words.say("chat.download"), new FontIcon("mdi2d-download"));
            download.setMinWidth(Region.USE_PREF_SIZE);
            download.setOnAction(click -> model.download(line, file));
            getChildren().add(download);
        }
    }
}
