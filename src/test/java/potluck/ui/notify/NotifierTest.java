package potluck.ui.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Image;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.fx.Toasts;

@ExtendWith(ApplicationExtension.class)
class NotifierTest {
    private final Words words = Words.of(Locale.ENGLISH);
    private final Set<Kind> wanted = EnumSet.allOf(Kind.class);
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private boolean looking = true;
    private Toasts toasts;

    @Start
    void start(Stage stage) {
        toasts = new Toasts();
        stage.setScene(new Scene(toasts, 500, 400));
        stage.show();
    }

    private void tell(FxRobot robot, String front, Kind kind, String text) {
        robot.interact(() -> new Notifier(wanted::contains, () -> looking, toasts, elsewhere::add, words)
                .tell(List.of(new Notice(kind, text)), front, opened::add));
    }

    @Test
    void aClickOnTheNewsOpensItsPanel(FxRobot robot) {
        tell(robot, "chat", Kind.FINISHED, "It is saved.");
        new Hand(robot).click("It is saved.").awaitsNo("It is saved.");
        assertThat(opened).containsExactly("transfers");
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void whatTheUserLooksAtIsNotTold(FxRobot robot) {
        tell(robot, "chat", Kind.PRIVATE, "psst");
        assertThat(toasts.getChildren()).isEmpty();
        looking = false;
        tell(robot, "chat", Kind.PRIVATE, "psst");
        assertThat(toasts.getChildren()).hasSize(1);
        assertThat(elsewhere).containsExactly("psst");
    }

    @Test
    void whatIsSwitchedOffIsNotTold(FxRobot robot) {
        wanted.remove(Kind.MEMBER);
        tell(robot, "chat", Kind.MEMBER, "Ana is here.");
        assertThat(toasts.getChildren()).isEmpty();
    }

    @Test
    void onlyTheNewestStay(FxRobot robot) {
        for (int i = 1; i <= 6; i++) {
            tell(robot, "chat", Kind.FAILED, "news " + i);
        }
        assertThat(toasts.getChildren()).hasSize(4);
        new Hand(robot).awaits("news 6");
        assertThat(robot.lookup("news 2").tryQuery()).isEmpty();
    }

    @Test
    void withoutAScreenThereIsNoTrayAndNothingIsDrawnForIt() {
        Tray.Place place = new SystemTrayPlace(NotifierTest::draw);
        assertThat(place.isThere()).isFalse();
        assertThat(place.open(new NoMenu(), words, Runnable::run)).isEmpty();
    }

    private static Image draw() {
        throw new AssertionError("a picture was drawn");
    }

    private static final class NoMenu implements Tray.Menu {
        @Override
        public void open() {}

        @Override
        public void quit() {}
    }
}
