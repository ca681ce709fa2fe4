package potluck.ui;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.testfx.api.FxRobot;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/// A person who waits until a thing is there before it is clicked. The test's thread alone.
public record Hand(FxRobot robot) {
    private static final int PATIENCE = 20;

    public Hand click(String query) {
        awaits(query);
        robot.clickOn(query);
        return this;
    }

    public Hand doubleClick(String query) {
        awaits(query);
        return doubleClick(robot.lookup(query).<Node>query());
    }

    /// However slow the machine is, the second click comes in time.
    public Hand doubleClick(Node on) {
        robot.clickOn(on);
        robot.interact(() -> on.fireEvent(second(on)));
        return this;
    }

    private static MouseEvent second(Node clicked) {
        boolean primary = true;
        return new MouseEvent(
                clicked,
                clicked,
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                2,
                false,
                false,
                false,
                false,
                primary,
                false,
                false,
                true,
                false,
                true,
                new PickResult(clicked, 0, 0));
    }

    /// Waits until something that `query` finds can be seen.
    public void awaits(String query) {
        await(query, () -> sees(query));
    }

    /// Waits until nothing that `query` finds can be seen any more.
    public void awaitsNo(String query) {
        await("no " + query, () -> !sees(query));
    }

    /// Waits until something has happened that cannot be seen.
    public void eventually(BooleanSupplier condition) {
        await("what was to happen", condition);
    }

    /// What has no width yet has not been laid out.
    private boolean sees(String query) {
        return robot.lookup(query).queryAll().stream()
                .anyMatch(node -> NodeQueryUtils.isVisible().test(node)
                        && node.getLayoutBounds().getWidth() > 0);
    }

    private void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents();
                return condition.getAsBoolean();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("not in time: " + what, e);
        }
    }
}
