package potluck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import potluck.store.DataFolder;

class StartTest {
    private static final String LINK = "potluck://192.168.1.5:4444/#abc";

    @Test
    void withoutWordsTheWindowOfTheUsualFolderIsMeant() {
        Start start = Start.of();
        assertThat(start.isWindow()).isTrue();
        assertThat(start.data()).isEqualTo(DataFolder.usual());
        assertThat(start.link()).isEmpty();
    }

    @Test
    void aLinkAloneIsForTheWindow() {
        Start start = Start.of(LINK);
        assertThat(start.isWindow()).isTrue();
        assertThat(start.link()).isEqualTo(LINK);
    }

    @Test
    void aFolderMayBeNamedBeforeAndAfter() {
        for (Start start :
                new Start[] {Start.of("--data", "/x", LINK), Start.of(LINK, "--data", "/x"), Start.of("--data=/x", LINK)
                }) {
            assertThat(start.isWindow()).isTrue();
            assertThat(start.link()).isEqualTo(LINK);
            assertThat(start.data().path()).isEqualTo(Path.of("/x").toAbsolutePath());
        }
    }

    @Test
    void verbsAreForTheTerminalAndTellTheFolder() {
        Start start = Start.of("join", LINK, "--user", "ana", "--data", "/x");
        assertThat(start.isWindow()).isFalse();
        assertThat(start.link()).isEmpty();
        assertThat(start.data().path()).isEqualTo(Path.of("/x").toAbsolutePath());
        assertThat(Start.of("--help").isWindow()).isFalse();
        assertThat(Start.of("--data").isWindow()).isFalse();
        assertThat(Start.of(LINK, LINK).isWindow()).isFalse();
        assertThat(Start.of("https://example.org").isWindow()).isFalse();
    }
}
