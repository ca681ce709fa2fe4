package potluck.ui.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.text.Words;
import potluck.ui.fx.Inquiry.State;

/// What stands where there is nothing to show yet: a picture, a sentence, and usually one button to change that.
public final class EmptyState extends VBox {
    private final FontIcon picture = new FontIcon();
    private final FontIcon trouble = new FontIcon("mdi2a-alert-circle-outline");
    private final ProgressIndicator patience = new ProgressIndicator();
    private final Label sentence = new Label();

    public EmptyState() {
        getStyleClass().add("empty-state");
        trouble.getStyleClass().add("trouble");
        sentence.setWrapText(true);
        getChildren().addAll(picture, trouble, patience, sentence);
        show(State.ANSWERED);
    }

    /// Shows the picture only when there was an answer.
    public void show(State state) {
        show(picture, state == State.ANSWERED);
        show(trouble, state == State.FAILED);
        show(patience, state == State.LOADING);
    }

    private static void show(Node part, boolean visible) {
        part.setVisible(visible);
        part.setManaged(visible);
    }

    public String getIcon() {
        return picture.getIconLiteral();
    }

    public void setIcon(String literal) {
        picture.setIconLiteral(literal);
    }

    public StringProperty textProperty() {
        return sentence.textProperty();
    }

    public String getText() {
        return sentence.getText();
    }

    public void setText(String text) {
        sentence.setText(text);
    }

    /// Says how the question for a list stands, and `none` when the answer is an empty one.
    public void follow(Inquiry<?> inquiry, Words words, ObservableValue<String> none) {
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> switch (inquiry.state().get()) {
                            case LOADING -> words.say("list.loading");
                            case FAILED -> words.say("list.failed");
                            case ANSWERED -> none.getValue();
                        },
                        inquiry.state(),
                        none));
        inquiry.state().subscribe(this::show);
        Button retry = new Button(words.say("button.retry"));
        retry.setOnAction(click -> inquiry.ask());
        retry.visibleProperty().bind(inquiry.state().map(State.FAILED::equals));
        retry.managedProperty().bind(retry.visibleProperty());
        setAction(retry);
    }

    /// The button below the sentence.
    public void setAction(Node action) {
        getChildren().add(action);
    }

    public Node getAction() {
        return getChildren().getLast();
    }
}
