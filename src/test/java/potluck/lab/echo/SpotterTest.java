package potluck.lab.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potluck.kit.Seed;
import potluck.lab.echo.Spotter.Command;

class SpotterTest {
    @ParameterizedTest
    @CsvSource({
        "exit|, EXIT, 5",
        "stop|, STOP, 5",
        "exit~|, EXIT, 6",
        "a|stop|b|, STOP, 7",
        "exit, NONE, 4",
        "exits|, NONE, 6",
        "an exit|, NONE, 8",
        "EXIT|, NONE, 5",
        "stop the presses|, NONE, 17",
        "||exit|, EXIT, 7"
    })
    void commandsAreWholeLines(String text, Command command, int taken) {
        byte[] bytes = bytes(text);
        Spotter spotter = new Spotter();
        assertThat(spotter.read(bytes, bytes.length)).isEqualTo(taken);
        assertThat(spotter.found()).isEqualTo(command);
    }

    @Test
    void theLastLineNeedsNoEnd() {
        Spotter spotter = new Spotter();
        spotter.read(bytes("hello|stop"), 10);
        assertThat(spotter.endLine()).isEqualTo(Command.STOP);
    }

    @Test
    void howTheBytesAreCutDoesNotMatter() {
        long seed = Seed.get();
        Random random = new Random(seed);
        byte[] bytes = bytes("one|two|an exit|exit|three|");
        for (int round = 0; round < 200; round++) {
            Spotter spotter = new Spotter();
            int at = 0;
            while (spotter.found() == Command.NONE) {
                byte[] portion = new byte[1 + random.nextInt(5)];
                System.arraycopy(bytes, at, portion, 0, Math.min(portion.length, bytes.length - at));
                at += spotter.read(portion, portion.length);
            }
            assertThat(at).as("seed %d", seed).isEqualTo(21);
            assertThat(spotter.found()).as("seed %d", seed).isEqualTo(Command.EXIT);
        }
    }

    private static byte[] bytes(String text) {
        return text.replace('|', '\n').replace('~', '\r').getBytes(StandardCharsets.UTF_8);
    }
}
