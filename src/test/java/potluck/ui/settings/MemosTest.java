package potluck.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.ui.fx.Commands;

/// What is noted about members.
class MemosTest {
    @TempDir
    private Path folder;

    private Memos memos() {
        return new Memos(new Preferences(folder.resolve("window.properties")), MemosTest::atOnce);
    }

    static void atOnce(Commands.Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void notesAreKeptByDeviceOverARestart() {
        memos().note("ab", "  прави супа\nи кекс ");
        memos().await("ab", true);
        assertThat(memos().note("ab")).isEqualTo("прави супа и кекс");
        assertThat(memos().isAwaited("ab")).isTrue();
        assertThat(memos().note("cd")).isEmpty();
        assertThat(memos().isAwaited("cd")).isFalse();
        memos().note("ab", "");
        memos().await("ab", false);
        assertThat(memos().note("ab")).isEmpty();
        assertThat(memos().isAwaited("ab")).isFalse();
    }

    @Test
    void aNoteIsNoBook() {
        memos().note("ab", "x".repeat(10_000));
        assertThat(memos().note("ab")).hasSize(Memos.LONGEST);
    }
}
