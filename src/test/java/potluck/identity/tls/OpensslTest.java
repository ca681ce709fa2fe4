package potluck.identity.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.DeviceKey;
import potluck.identity.Membership;
import potluck.identity.SecureListener;
import potluck.identity.TestGroup;
import potluck.kit.LogBook;
import potluck.kit.LogLine;
import potluck.kit.LogRing;

/// What another TLS program gets to see: a member everything, anybody else nothing at all.
@Timeout(120)
class OpensslTest {
    @TempDir
    Path folder;

    private final Doors doors = new Doors();
    private TestGroup group;
    private LogBook book;
    private SecureListener door;
    private long seen;

    @BeforeEach
    void listen() throws Exception {
        requireOpenssl();
        group = new TestGroup(folder);
        book = LogBook.open(folder.resolve("log"));
        door = new TlsNetwork(group.tracker("Ana"), book.log()).listen(0, doors);
    }

    @AfterEach
    void close() {
        if (door != null) {
            door.close();
            book.close();
        }
    }

    @Test
    void aMemberIsServed() throws Exception {
        assertThat(connect("-alpn", "potluck/1", "-cert", certificate(), "-key", key(), "-CAfile", authority()))
                .isEqualTo(Doors.SECRET);
        assertThat(doors.members.poll(10, TimeUnit.SECONDS).credentials().user())
                .isEqualTo("Boris");
    }

    @Test
    void aStrangerReachesTheStrangersDoorOnly() throws Exception {
        assertThat(connect("-alpn", "potluck-join/1")).isEqualTo(Doors.STRANGER);
        assertThat(doors.strangers).hasSize(1);
        assertThat(doors.members).isEmpty();
    }

    @Test
    void theTrackerShowsItsCertificateAndTheAuthoritys() throws Exception {
        assertThat(run("s_client", "-connect", address(), "-alpn", "potluck-join/1", "-showcerts")
                        .split("BEGIN CERT"))
                .hasSize(3);
    }

    @Test
    void withoutACertificateNothingIsHeard() throws Exception {
        assertRefused("shown no certificate", "-alpn", "potluck/1");
    }

    @Test
    void withAForeignCertificateNothingIsHeard() throws Exception {
        String foreign = folder.resolve("foreign.pem").toString();
        run(
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-subj",
                "/O=Test group/OU=tracker/CN=Ana",
                "-keyout",
                foreign + ".key",
                "-out",
                foreign);
        assertRefused("not proven", "-alpn", "potluck/1", "-cert", foreign, "-key", foreign + ".key");
    }

    @Test
    void withoutAProtocolNameNothingIsHeard() throws Exception {
        assertRefused("names no protocol");
        assertRefused("names no protocol", "-cert", certificate(), "-key", key());
    }

    @Test
    void withAnotherProtocolNameNothingIsHeard() throws Exception {
        assertRefused("", "-alpn", "h2", "-cert", certificate(), "-key", key());
    }

    @Test
    void olderTlsIsNotSpoken() throws Exception {
        assertRefused("", "-alpn", "potluck/1", "-tls1_2", "-cert", certificate(), "-key", key());
    }

    @Test
    void aRemovedMemberHearsNothing() throws Exception {
        Membership ana = Membership.find(
                        group.data("Ana"),
                        DeviceKey.open(group.data("Ana")),
                        group.authority().group(),
                        InstantSource.system())
                .orElseThrow();
        String certificate = certificate();
        ana.revoke(Set.of(DeviceKey.open(group.data("Boris")).id()));
        door.close();
        door = new TlsNetwork(ana, book.log()).listen(0, doors);
        assertRefused("removed", "-alpn", "potluck/1", "-cert", certificate, "-key", key());
    }

    /// Nothing is heard, nobody is let in, and the log says so in one line with the reason.
    private void assertRefused(String reason, String... options) throws Exception {
        assertThat(connect(options)).isEmpty();
        LogRing.Page page = book.ring().after(seen, Duration.ofSeconds(20));
        seen = page.next();
        assertThat(page.lines()).hasSize(1);
        LogLine line = page.lines().getFirst();
        assertThat(line.category()).isEqualTo("security");
        assertThat(line.text()).contains("Refused /127.0.0.1:").contains(reason);
        assertThat(doors.members).isEmpty();
        assertThat(doors.strangers).isEmpty();
    }

    private String connect(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("s_client", "-connect", address(), "-quiet", "-noservername"));
        command.addAll(List.of(options));
        return run(command.toArray(String[]::new));
    }

    private String address() {
        return "127.0.0.1:" + door.port();
    }

    private String certificate() throws IOException {
        Membership boris = group.member("Boris");
        return boris.folder().resolve("member.pem").toString();
    }

    private String authority() throws IOException {
        try (Stream<Path> groups = Files.list(group.data("Ana").resolve("groups"))) {
            return groups.findFirst().orElseThrow().resolve("authority.pem").toString();
        }
    }

    private String key() throws Exception {
        Path key = folder.resolve("boris.key");
        String kept = group.data("Boris").resolve("identity.p12").toString();
        Files.writeString(key, run("pkcs12", "-in", kept, "-passin", "pass:", "-nodes", "-nocerts"));
        return key.toString();
    }

    /// What openssl writes to its standard output; its standard input stays open until it ends by itself.
    private String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .start();
        if (arguments[0].equals("s_client") && List.of(arguments).contains("-showcerts")) {
            process.getOutputStream().close();
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static void requireOpenssl() throws InterruptedException {
        try {
            new ProcessBuilder("openssl", "version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            abort("openssl is not installed, so nothing was tried against it: " + e.getMessage());
        }
    }
}
