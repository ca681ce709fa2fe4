package potluck.identity.tls;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import potluck.identity.Membership;
import potluck.identity.SecureListener;
import potluck.identity.TestGroup;
import potluck.kit.Log;

/// A member connects, is removed, and connects again with the same TLS context.
final class ResumptionAttempt {
    private ResumptionAttempt() {}

    /// A program that has used TLS before the product does; the test that starts it reads what it prints.
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        SSLContext.getDefault().createSSLEngine().getSession();
        System.out.print(run(Path.of(arguments[0])));
        System.exit(0);
    }

    /// How often the client checked the server's certificate (it does not when a session is resumed), and what it
    /// heard each time.
    static String run(Path folder) throws IOException {
        TestGroup group = new TestGroup(folder);
        Membership ana = group.tracker("Ana");
        Membership boris = group.member("Boris");
        AtomicInteger checks = new AtomicInteger();
        SSLContext context = Tls.context(boris.keyManager(), new CountingTrust(checks));
        try (SecureListener door = new TlsNetwork(ana, Log.silent()).listen(0, new Doors())) {
            String first = heard(context, door);
            ana.revoke(Set.of(boris.key().id()));
            String second = heard(context, door);
            return "checked " + checks + " times, heard [" + first + "] and [" + second + "]";
        }
    }

    private static String heard(SSLContext context, SecureListener door) throws IOException {
        try (Socket raw = new Socket()) {
            raw.connect(Doors.at(door));
            SSLSocket tls = Tls.client(context, raw, Tls.MEMBER);
            tls.startHandshake();
            return new String(tls.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException refused) {
            return "";
        }
    }
}
