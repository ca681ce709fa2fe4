package potluck.ui.tracker;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;
import javafx.util.Subscription;
import potluck.ui.fx.Shown;

/// Does something again and again while a part of a panel is in the window. Window's thread.
final class Ticking {
    private static final Duration PAUSE = Duration.seconds(10);

    private Ticking() {}

    static void follow(Node part, Runnable work) {
        Shown.follow(part, () -> start(work));
    }

    private static Subscription start(Runnable work) {
        Timeline timer = new Timeline(new KeyFrame(PAUSE, tick -> work.run()));
        timer.setCycleCount(Animation.INDEFINITE);
        timer.play();
        return timer::stop;
    }
}
