package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import potluck.ui.Dragging;

/// A place that takes files, one within it, and what hangs above them.
@ExtendWith(ApplicationExtension.class)
class DropsTest {
    private static final List<Path> FILES = List.of(Path.of("/home/ana/soup.txt"));

    private final Group inner = new Group();
    private final Group outer = new Group(inner);
    private final Group elsewhere = new Group();
    private final List<String> taken = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Drops.take(outer, files -> taken.add("outer " + files));
        stage.setScene(new Scene(new Group(outer, elsewhere), 500, 200));
        stage.show();
    }

    @Test
    void filesOfOthersAreTakenAndThePlaceLooksReadyBefore(FxRobot robot) {
        robot.interact(() -> {
            assertThat(new Dragging(FILES).over(outer)).isTrue();
            assertThat(outer.getStyleClass()).containsOnlyOnce("drop-ready");
            assertThat(new Dragging(FILES).over(inner)).isTrue();
            assertThat(outer.getStyleClass()).containsOnlyOnce("drop-ready");
            assertThat(new Dragging(FILES).drop(outer)).isTrue();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(taken).containsExactly("outer " + FILES);
    }

    @Test
    void theNearestPlaceTakesThem(FxRobot robot) {
        robot.interact(() -> {
            Drops.take(inner, files -> taken.add("inner " + files));
            assertThat(new Dragging(FILES).drop(inner)).isTrue();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(taken).containsExactly("inner " + FILES);
    }

    @Test
    void whatComesOutOfAPlaceDoesNotGoBackInto(FxRobot robot) {
        robot.interact(() -> {
            assertThat(new Dragging(FILES, outer).over(outer)).isFalse();
            assertThat(new Dragging(FILES, inner).over(outer)).isFalse();
            assertThat(new Dragging(FILES, elsewhere).over(outer)).isTrue();
        });
    }

    @Test
    void onlyWhatIsThereIsGivenAway(@TempDir Path folder) throws IOException {
        Path soup = Files.createFile(folder.resolve("soup.txt"));
        assertThat(Drops.present(Stream.of(soup, folder.resolve("bread.txt"), folder)))
                .containsExactly(soup.toFile(), folder.toFile());
    }
}
