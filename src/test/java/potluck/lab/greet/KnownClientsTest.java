package potluck.lab.greet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.identity.Failures;
import potluck.identity.UserName;
import potluck.lab.LabFault;

class KnownClientsTest {
    @TempDir
    Path folder;

    @Test
    void namesOutliveARestart() throws IOException {
        KnownClients known = open();
        known.remember(address("192.0.2.1"), new UserName("Титов Юрий Павлович"));
        known.remember(address("2001:db8::1"), new UserName("Ana"));
        known.remember(address("2001:db8::1"), new UserName("Anna"));
        KnownClients later = open();
        assertThat(later.name(address("192.0.2.1"))).contains(new UserName("Титов Юрий Павлович"));
        assertThat(later.name(address("2001:db8::1"))).contains(new UserName("Anna"));
        assertThat(later.name(address("192.0.2.2"))).isEmpty();
    }

    @Test
    void whoeverIsForgottenIsForgottenOnDisk() throws IOException {
        KnownClients known = open();
        known.remember(address("192.0.2.1"), new UserName("Ana"));
        known.forget(address("192.0.2.1"));
        known.forget(address("192.0.2.9"));
        assertThat(open().name(address("192.0.2.1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "192.0.2.1", "192.0.2.1 ", "192.0.2.1 a/b"})
    void aDamagedFileIsRefusedAndLeftAsItIs(String line) throws IOException {
        Files.writeString(file(), "192.0.2.7 Ana\n" + line + "\n");
        Failures.assertFails(LabFault.KNOWN_CLIENTS, this::open);
        assertThat(file()).content().startsWith("192.0.2.7 Ana");
    }

    private KnownClients open() throws IOException {
        return KnownClients.open(file());
    }

    private Path file() {
        return folder.resolve("known-clients.txt");
    }

    private static InetAddress address(String text) throws IOException {
        return InetAddress.getByName(text);
    }
}
