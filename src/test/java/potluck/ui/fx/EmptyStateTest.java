package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.kit.Failure;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.wire.WireFault;

/// A list that is waited for, cannot be had, is asked for again, and is empty.
@ExtendWith(ApplicationExtension.class)
class EmptyStateTest {
    private final Words words = Words.of(Locale.ENGLISH);
    private final List<Runnable> asked = new ArrayList<>();
    private final List<String> led = new ArrayList<>();
    private EmptyState empty;
    private boolean fails = true;

    @Start
    void start(Stage stage) {
        empty = new EmptyState();
        empty.setIcon("mdi2c-check-all");
        PanelLink link = new PanelLink();
        link.setPanel("members");
        link.setText("Members");
        empty.setAction(link);
        Inquiry<String> inquiry = new Inquiry<>(
                new Commands(asked::add, Runnable::run, words),
                () -> {
                    if (fails) {
                        throw Failure.of(WireFault.BUSY);
                    }
                    return List.of();
                },
                answer -> {},
                new SimpleStringProperty());
        inquiry.ask();
        empty.follow(inquiry, words, new SimpleStringProperty("Nothing waits."));
        StackPane root = new StackPane(empty);
        PanelLink.serve(root, led::add);
        stage.setScene(new Scene(root, 400, 300));
        stage.show();
    }

    @Test
    void itLooksLikeWhatItSays(FxRobot robot) {
        assertThat(shown(ProgressIndicator.class)).hasSize(1);
        assertThat(shown(Button.class)).isEmpty();
        robot.interact(() -> asked.removeFirst().run());
        assertThat(shown(ProgressIndicator.class)).isEmpty();
        assertThat(shown(Label.class)).extracting(Label::getText).containsExactly("The list could not be fetched.");
        new Hand(robot).click("Try again");
        fails = false;
        robot.interact(() -> asked.removeFirst().run());
        assertThat(shown(Label.class)).extracting(Label::getText).containsExactly("Nothing waits.");
        new Hand(robot).click("Members");
        assertThat(led).containsExactly("members");
        assertThat(shown(Button.class)).extracting(Button::getText).containsExactly("Members");
    }

    private <T extends Node> List<T> shown(Class<T> kind) {
        return empty.getChildren().stream()
                .filter(Node::isVisible)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
