package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import potluck.ui.fx.WindowThread;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;
import potluck.ui.settings.RecentGroup;
import potluck.ui.settings.Theme;

/// Every text that can be seen stands out from what is behind it: 4.5 to 1, large ones 3 to 1 (WCAG 2.2, 1.4.3). What
/// is disabled is left out, as there.
@ExtendWith(ApplicationExtension.class)
class ContrastTest {
    private static final double LARGE = 18.66;

    private final LocalWorld world = new LocalWorld();
    private final Set<String> tooFaint = new TreeSet<>();
    private MainWindow main;
    private int texts;

    @Start
    void start(Stage stage) throws IOException {
        Path folder = Files.createTempDirectory("contrast");
        Preferences preferences = new Preferences(folder.resolve("window.properties"));
        preferences.setLanguage(Locale.ENGLISH);
        preferences.remember(new RecentGroup("Family", "Ana", ""));
        main = new MainWindow(
                stage, world, folder, preferences, Runnable::run, new WindowThread(), words -> new NoDialogs());
        main.open(DesktopPlaces.none());
        stage.setWidth(1120);
        stage.setHeight(800);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(main::close);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextCanBeRead(Theme theme, FxRobot robot) throws IOException {
        LocalNode ana = PicturesTest.lively(world);
        ana.host().invite(Duration.ofDays(7), 25);
        robot.interact(() -> main.dress(theme));
        look(robot, "#host");
        look(robot, "#join");
        robot.interact(() -> main.show(ana));
        List<String> panels = robot.lookup(".navigation-button").queryAll().stream()
                .map(Node::getId)
                .toList();
        assertThat(panels).hasSizeGreaterThan(6);
        panels.forEach(panel -> look(robot, "#" + panel));
        look(robot, "#invite");
        look(robot, "#fingerprint");
        robot.interact(main::preferences);
        measure(robot, "preferences");
        assertThat(texts).isGreaterThan(300);
        assertThat(tooFaint).isEmpty();
    }

    private void look(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
        measure(robot, button);
        robot.interact(() -> main.sheets().close());
    }

    private void measure(FxRobot robot, String where) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            main.scene().getRoot().applyCss();
            main.scene().getRoot().layout();
            measure(where, main.scene().getRoot());
        });
    }

    private void measure(String where, Node node) {
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() < 1) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color fill) {
            texts++;
            Color ground = ground(Objects.requireNonNull(text.getParent()));
            Color ink = over(fill, ground);
            double ratio = ratio(ink, ground);
            if (ratio < (text.getFont().getSize() >= LARGE ? 3 : 4.5)) {
                tooFaint.add(String.format(
                        Locale.ROOT, "%.1f “%s” %s on %s, %s", ratio, text.getText(), ink, ground, where));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> measure(where, child));
        }
    }

    /// What is behind a node: the fills of its ancestors, the nearest on top.
    private static Color ground(Node node) {
        Color below = node.getParent() == null ? Color.WHITE : isOpaque(node) ? Color.WHITE : ground(node.getParent());
        if (node instanceof Region region && region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color colour) {
                    below = over(colour, below);
                }
            }
        }
        return below;
    }

    private static boolean isOpaque(Node node) {
        return node instanceof Region region
                && region.getBackground() != null
                && region.getBackground().getFills().stream()
                        .anyMatch(fill -> fill.getFill() instanceof Color colour && colour.isOpaque());
    }

    private static Color over(Color top, Color below) {
        double part = top.getOpacity();
        return new Color(
                top.getRed() * part + below.getRed() * (1 - part),
                top.getGreen() * part + below.getGreen() * (1 - part),
                top.getBlue() * part + below.getBlue() * (1 - part),
                1);
    }

    private static double ratio(Color one, Color other) {
        double bright = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (bright + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
