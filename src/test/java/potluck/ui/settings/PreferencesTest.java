package potluck.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    @TempDir
    Path folder;

    @Test
    void whatWasChosenIsKeptOverAStart() throws IOException {
        Preferences preferences = new Preferences(file());
        preferences.setTheme(Theme.DARK);
        preferences.setLanguage(Locale.forLanguageTag("bg"));
        preferences.setDownloads(folder.resolve("Изтеглени"));
        Preferences again = new Preferences(file());
        assertThat(again.theme()).isEqualTo(Theme.DARK);
        assertThat(again.language()).isEqualTo(Locale.forLanguageTag("bg"));
        assertThat(again.downloads()).isEqualTo(folder.resolve("Изтеглени"));
    }

    @Test
    void atFirstEverythingHasADefault() {
        Preferences preferences = new Preferences(file());
        assertThat(preferences.theme()).isEqualTo(Theme.LIGHT);
        assertThat(preferences.language()).isEqualTo(Locale.getDefault());
        assertThat(preferences.downloads()).hasFileName("Downloads");
        assertThat(preferences.recent()).isEmpty();
    }

    @Test
    void theNewestFiveGroupsAreRememberedOnceEach() throws IOException {
        Preferences preferences = new Preferences(file());
        for (int i = 0; i < 7; i++) {
            preferences.remember(new RecentGroup("group " + i, "Ana", "host:" + i));
        }
        preferences.remember(new RecentGroup("group 4", "Boris", "host:4"));
        assertThat(new Preferences(file()).recent())
                .extracting(RecentGroup::group)
                .containsExactly("group 4", "group 6", "group 5", "group 3", "group 2");
        assertThat(preferences.recent().getFirst().user()).isEqualTo("Boris");
    }

    @Test
    void theWindowAndItsTablesAreKeptAsTheyWere() throws IOException {
        Preferences preferences = new Preferences(file());
        assertThat(preferences.frame()).isEmpty();
        assertThat(preferences.table("members.0")).isEmpty();
        Frame frame = new Frame(-12.5, 40, 1120, 720, true);
        preferences.setFrame(frame);
        preferences.setTables(Map.of("members.0", "name,200,shown"));
        Preferences again = new Preferences(file());
        assertThat(again.frame()).contains(frame);
        assertThat(again.table("members.0")).isEqualTo("name,200,shown");
    }

    @Test
    void aFrameThatIsNoneIsForgotten() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "frame=1 2 three 4 true\n");
        assertThat(new Preferences(file()).frame()).isEmpty();
        Files.writeString(file(), "frame=1 2\n");
        assertThat(new Preferences(file()).frame()).isEmpty();
    }

    @Test
    void aBrokenFileCountsAsNone() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "theme=dark\nlanguage=\\uZZZZ\n");
        assertThat(new Preferences(file()).theme()).isEqualTo(Theme.LIGHT);
    }

    private Path file() {
        return folder.resolve("data/window.properties");
    }
}
