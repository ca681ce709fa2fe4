package potluck.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/// `lab mirror` and `lab compare` as they are typed.
@Timeout(60)
class MirrorCommandsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mirror",
                "mirror serve --mode many",
                "mirror serve --delay 0",
                "mirror serve --session soon",
                "mirror connect",
                "compare --clients 0",
                "compare --delay -1"
            })
    void wrongUsageLeadsToTheHelpOfTheVerb(String words) {
        LabRun.start(words.split(" ")).said().wrongUsage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mirror serve", "mirror connect", "compare"})
    void theHelpHasAnExample(String words) {
        String help =
                LabRun.start((words + " --help").split(" ")).said().succeeded().out();
        assertThat(help).contains("Usage: potluck lab " + words, "Example:");
    }

    @Test
    void whatServesAsAProcessIsNobodysVerb() {
        String help = LabRun.start("mirror", "--help").said().succeeded().out();
        assertThat(help).contains("serve", "connect").doesNotContain("worker");
    }

    @Test
    void aConfigurationFileThatIsMissingIsOneSentence() {
        LabRun.start("mirror", "connect", folder.resolve("none.conf").toString())
                .said()
                .refused("there is no such file", "--help");
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "0.001, 1", "2.5, 2500", "99999, 99999000"})
    void secondsAreWrittenAsTheyAreRead(String word, long millis) {
        assertThat(new Seconds().convert(word)).isEqualTo(Duration.ofMillis(millis));
        assertThat(new Seconds().convert(Seconds.word(Duration.ofMillis(millis))))
                .isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e3", "0.0001", "", "100000", "1,5"})
    void whatIsNoTimeIsRefused(String word) {
        assertThatThrownBy(() -> new Seconds().convert(word)).isInstanceOf(TypeConversionException.class);
    }

    @Test
    void onlyAJavaLauncherIsToldToStartQuickly() {
        MirrorOptions options = new MirrorOptions();
        assertThat(options.mirrors(List.of("/opt/potluck/bin/potluck")).worker())
                .startsWith("/opt/potluck/bin/potluck", "lab", "mirror", "worker");
        assertThat(options.mirrors(List.of("java", "-cp", "x", "Main")).worker())
                .startsWith("java", "-XX:TieredStopAtLevel=1")
                .endsWith("worker", "--delay=1.000", "--signature=Mirrored by Potluck.");
    }
}
