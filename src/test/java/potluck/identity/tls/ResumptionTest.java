package potluck.identity.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/// A member who was removed comes back with the same TLS context, in the hope that its session is resumed unchecked.
@Timeout(120)
class ResumptionTest {
    @TempDir
    Path folder;

    @Test
    void noSessionIsResumedAndARemovedMemberIsRefused() throws Exception {
        assertThat(ResumptionAttempt.run(folder)).isEqualTo("checked 2 times, heard [for members only] and []");
    }

    /// Here Java has read its settings before ours could be set, so that sessions are resumed: without the check
    /// after the handshake the removed member would be served.
    @Test
    void evenAResumedSessionIsChecked() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        ResumptionAttempt.class.getName(),
                        folder.toString())
                .redirectError(new File(folder.toFile(), "errors"))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEqualTo("checked 1 times, heard [for members only] and []");
    }

    private static String classPath() {
        return Stream.of(
                        ResumptionTest.class,
                        Tls.class,
                        Logger.class,
                        ASN1Encoding.class,
                        MiscObjectIdentifiers.class,
                        PKCS10CertificationRequest.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(place -> Path.of(URI.create(place.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
