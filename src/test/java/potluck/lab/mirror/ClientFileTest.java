package potluck.lab.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potluck.identity.Failures;
import potluck.lab.LabFault;

class ClientFileTest {
    private static final String SHORTEST = "host = ::1\nport=12345\nname = Ana\ngroup = 7b\n";

    @TempDir
    Path folder;

    @Test
    void everythingCanBeSaid() throws IOException {
        Path file = write("""
                # the server
                [mirror]
                host = lab.example.org
                port = 5000
                name = Титов Юрий Павлович
                group = М3О-311Б-21
                ; how often
                every = 7
                messages = 3
                log = logs/one.log
                """);
        ClientFile read = ClientFile.read(file);
        assertThat(read.server()).isEqualTo(InetSocketAddress.createUnresolved("lab.example.org", 5000));
        assertThat(read.text()).isEqualTo("Титов Юрий Павлович М3О-311Б-21");
        assertThat(read.every()).isEqualTo(Duration.ofSeconds(7));
        assertThat(read.messages()).isEqualTo(3);
        assertThat(read.log()).isEqualTo(folder.resolve("logs/one.log"));
    }

    @Test
    void fourLinesAreEnough() throws IOException {
        ClientFile read = ClientFile.read(write(SHORTEST));
        assertThat(read.server()).isEqualTo(InetSocketAddress.createUnresolved("::1", 12345));
        assertThat(read.every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(read.messages()).isZero();
        assertThat(read.log()).isEqualTo(folder.resolve("mirror-client.log"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "host = x|is missing",
                "port = many|is not a number",
                "port = 0|is not an address",
                "port = 70000|is not an address",
                "host = two words|is not an address",
                "every = -1|is not a number",
                "colour = red|“colour” is no setting",
                "messages =|“messages” has no value",
                "just words|“just words” is no setting"
            })
    void whatIsWrongIsNamed(String line, String reason) throws IOException {
        boolean alone = reason.contains("missing");
        Path file = write(alone ? line : SHORTEST + line);
        String sentence = Failures.assertFails(LabFault.CLIENT_FILE, () -> ClientFile.read(file))
                .sentence();
        assertThat(sentence).contains(alone ? "is missing" : reason, file.toString());
    }

    @Test
    void aFileThatIsMissingOrNoTextIsRefused() throws IOException {
        Failures.assertFails(LabFault.CLIENT_FILE, () -> ClientFile.read(folder.resolve("none.conf")));
        Path junk = Files.write(folder.resolve("junk.conf"), new byte[] {(byte) 0xc3, 0x28});
        Failures.assertFails(LabFault.CLIENT_FILE, () -> ClientFile.read(junk));
        Failures.assertFails(LabFault.CLIENT_FILE, () -> ClientFile.read(folder));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("mirror-client.conf"), text);
    }
}
