package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
    private static final Settings CHOSEN =
            new Settings("Мария", "bg", "dark", Path.of("/home/maria/Свалени"), List.of("g2", "g1"));

    @TempDir
    Path folder;

    @Test
    void theUsualSettingsHoldUntilSomebodyChooses() throws IOException {
        SettingsStore store = SettingsStore.open(file());

        assertThat(store.settings()).isEqualTo(Settings.usual());
        assertThat(store.notice()).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatWasSavedIsReadAgain() throws IOException {
        SettingsStore.open(file()).save(CHOSEN);

        assertThat(SettingsStore.open(file()).settings()).isEqualTo(CHOSEN);
    }

    @Test
    void fieldsOfANewerVersionAreKept() throws IOException {
        Files.writeString(file(), "{\"user\": \"a\", \"future\": {\"x\": [1, 2]}}");
        SettingsStore store = SettingsStore.open(file());
        assertThat(store.settings().user()).isEqualTo("a");
        assertThat(store.settings().theme()).isEqualTo("light");

        store.save(CHOSEN);
        assertThat(Files.readString(file())).contains("\"future\"", "\"Мария\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "{\"user\": {}}",
                "{\"user\": null}",
                "{\"groups\": \"g\"}",
                "{\"groups\": [null]}",
                "{\"groups\": [{}]}",
                "{\"downloads\": \"\\u0000\"}"
            })
    void damagedSettingsAreKeptAside(String damaged) throws IOException {
        Files.writeString(file(), damaged);
        SettingsStore store = SettingsStore.open(file());

        assertThat(store.settings()).isEqualTo(Settings.usual());
        assertThat(store.notice())
                .hasValueSatisfying(notice -> assertThat(notice).contains("config.json.damaged-"));
        assertThat(aside()).hasSize(1).allSatisfy(path -> assertThat(path).hasContent(damaged));
    }

    @Test
    void bytesThatAreNoTextAreKeptAside() throws IOException {
        Files.write(file(), new byte[] {'{', (byte) 0xFF, '}'});

        assertThat(SettingsStore.open(file()).notice()).isPresent();
        assertThat(aside()).hasSize(1);
    }

    private Path file() {
        return folder.resolve("config.json");
    }

    private List<Path> aside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains("damaged")).toList();
        }
    }
}
