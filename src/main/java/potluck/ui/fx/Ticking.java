package potluck.ui.fx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Does something again and again while a part of a panel is in the window. Window's thread.
public final class Ticking {
    private Ticking() {}

    public static void follow(Node part, Duration pause, Runnable work) {
        Shown.follow(part, () -> start(pause, work));
    }

    private static Subscription start(Duration pause, Runnable work) {
        Timeline timer = new Timeline(new KeyFrame(pause, tick -> work.run()));
        timer.setCycleCount(Animation.INDEFINITE);
        timer.play();
        return timer::stop;
    }
}
