package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file that has a system start the program, in a home of its own.
class AutostartTest {
    private static final List<String> PROGRAM = List.of("/opt/my potluck/bin/potluck", "--data", "/home/ana/50 % $x");

    @TempDir
    Path home;

    @Test
    void eachSystemHasItsPlace() {
        assertThat(place("Linux", Map.of())).isEqualTo(home.resolve(".config/autostart/potluck.desktop"));
        assertThat(place("Linux", Map.of("XDG_CONFIG_HOME", "/etc/ana")))
                .isEqualTo(Path.of("/etc/ana/autostart/potluck.desktop"));
        assertThat(place("Linux", Map.of("XDG_CONFIG_HOME", "relative")))
                .isEqualTo(home.resolve(".config/autostart/potluck.desktop"));
        assertThat(place("Mac OS X", Map.of())).isEqualTo(home.resolve("Library/LaunchAgents/potluck.plist"));
        assertThat(place("Windows 11", Map.of("APPDATA", "/AppData")))
                .isEqualTo(Path.of("/AppData/Microsoft/Windows/Start Menu/Programs/Startup/Potluck.cmd"));
    }

    @Test
    void theFileIsThereOnlyWhileItIsWanted() throws IOException {
        Autostart autostart = on("Linux", Map.of());
        assertThat(autostart.isOn()).isFalse();
        autostart.set(false);
        assertThat(home).isEmptyDirectory();
        autostart.set(true);
        autostart.set(true);
        assertThat(autostart.isOn()).isTrue();
        assertThat(on("Linux", Map.of()).isOn()).isTrue();
        assertThat(autostart.file()).hasContent(autostart.content());
        autostart.set(false);
        assertThat(autostart.isOn()).isFalse();
        try (var left = Files.list(autostart.file().getParent())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aDesktopEntryQuotesEveryWord() {
        assertThat(on("Linux", Map.of()).content().lines())
                .containsExactly(
                        "[Desktop Entry]",
                        "Type=Application",
                        "Name=Potluck",
                        "Icon=potluck",
                        "Exec=\"/opt/my potluck/bin/potluck\" \"--data\" \"/home/ana/50 %% \\\\$x\"");
        assertThat(of("Linux", "a\"b\\c`d").content()).contains("Exec=\"a\\\\\"b\\\\\\\\c\\\\`d\"");
    }

    @Test
    void aLaunchAgentListsTheWords() {
        assertThat(of("Mac OS X", "/Ana & Boris/<potluck>").content())
                .contains("    <string>/Ana &amp; Boris/&lt;potluck&gt;</string>\n  </array>")
                .contains("<key>RunAtLoad</key>");
    }

    @Test
    void aCommandFileStartsItWithoutAWindowOfItsOwn() {
        assertThat(of("Windows 11", "C:\\Program Files\\Potluck\\Potluck.exe").content())
                .isEqualTo("@chcp 65001 >nul\r\n@start \"\" \"C:\\Program Files\\Potluck\\Potluck.exe\"\r\n");
        assertThat(on("Windows 11", Map.of()).content()).contains("50 %% $x");
    }

    @Test
    void whatCannotBeStartedIsNotOffered() {
        assertThat(Autostart.here(List.of())).isEmpty();
        assertThat(Autostart.here(PROGRAM)).isPresent();
    }

    private Path place(String system, Map<String, String> environment) {
        return on(system, environment).file();
    }

    private Autostart on(String system, Map<String, String> environment) {
        return Autostart.of(system, home.toString(), environment, PROGRAM);
    }

    private Autostart of(String system, String word) {
        return Autostart.of(system, home.toString(), Map.of(), List.of(word));
    }
}
