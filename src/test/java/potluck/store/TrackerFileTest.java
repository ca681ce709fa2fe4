package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;

class TrackerFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tracker = box.local:4000",
                "box.local:4000",
                "\uFEFFtracker=box.local:4000\r\n",
                "# ours\n\nhost = box.local\nport = 4000 # usual\n",
                "PORT=4000\nAddress: box.local",
                "  Host =  box.local \n\tPort\t=\t4000"
            })
    void theAddressIsReadFromEveryForm(String text) throws IOException {
        String form = text.replace("Address: ", "Address = ");

        assertThat(read(form)).isEqualTo(new TrackerFile("box.local", 4000));
    }

    @Test
    void anAddressOfTheNewInternetStandsInBrackets() throws IOException {
        assertThat(read("tracker = [fe80::1%eth0]:4000")).isEqualTo(new TrackerFile("fe80::1%eth0", 4000));
        assertThat(read("host = [::1]\nport = 1")).isEqualTo(new TrackerFile("::1", 1));
        assertThat(read("tracker = 127.0.0.1:65535")).isEqualTo(new TrackerFile("127.0.0.1", 65_535));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tracker = box.local | 1",
                "tracker = :4000 | 1",
                "tracker = box.local:0 | 1",
                "tracker = box.local:65536 | 1",
                "tracker = box.local:99999999999 | 1",
                "tracker = box.local:-1 | 1",
                "tracker = ::1:4000 | 1",
                "tracker = a b:4000 | 1",
                "host = box/local | 1",
                "host = a;; port = x | 2",
                "# nothing | 1",
                "host = a | 1",
                "port = 1 | 1",
                "port = 1;;;;unknown = 5 | 3",
            })
    void whatIsNotUnderstoodIsNamedByItsLine(String text, int line) {
        assertThatThrownBy(() -> read(text.replace(";;", "\n"))).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo("CONFIG_BAD");
            assertThat(failure.sentence()).contains("Line " + line);
        });
    }

    @Test
    void aHugeOrMissingFileIsRefused() throws IOException {
        Path huge = Files.write(folder.resolve("huge"), new byte[100_000]);

        assertThatThrownBy(() -> TrackerFile.read(huge)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> TrackerFile.read(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    private TrackerFile read(String text) throws IOException {
        return TrackerFile.read(Files.writeString(folder.resolve("tracker.conf"), text));
    }
}
