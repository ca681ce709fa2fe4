package potluck.tracker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import potluck.identity.CodeClient;
import potluck.identity.Invite;
import potluck.identity.ShortCode;
import potluck.identity.tls.JoinClient;
import potluck.identity.tls.JoinStream;
import potluck.kit.Failure;
import potluck.wire.Connection;
import potluck.wire.EnrolMessage;
import potluck.wire.Limits;

/// Turns a code that somebody typed into the invite it stands for. Blocks; one thread.
public final class CodeEnquiry {
    /// Both sides have some hundred milliseconds to compute, and a busy computer has more than that.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final JoinClient network = new JoinClient();

    /// Asks the trackers one after the other, until one has proven to know the code.
    ///
    /// @throws Failure why none of them did (`CODE_UNKNOWN`, `CODE_WRONG`, `CODE_BUSY`, `CONNECT_REFUSED` …)
    public Invite ask(ShortCode code, List<InetSocketAddress> trackers) throws IOException {
        IOException last = Failure.of(TrackerFault.NOBODY_NEAR);
        for (InetSocketAddress tracker : trackers) {
            try {
                return ask(code, tracker);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private Invite ask(ShortCode code, InetSocketAddress tracker) throws IOException {
        InetSocketAddress resolved = new InetSocketAddress(tracker.getHostString(), tracker.getPort());
        JoinStream stream = network.dial(resolved, PATIENCE);
        try (Connection connection = new Connection(stream, "the tracker", true, Limits.STRANGER, new Silence())) {
            connection.start();
            CodeClient client = new CodeClient(code, stream.tracker());
            byte[] answer = connection
                    .ask(new EnrolMessage.Code(code.plate(), client.value()), EnrolMessage.CodeOk.class, PATIENCE)
                    .value();
            EnrolMessage.CodeInvite granted = connection.ask(
                    new EnrolMessage.CodeProve(client.prove(answer)), EnrolMessage.CodeInvite.class, PATIENCE);
            client.verify(granted.proof());
            return Invite.parse(granted.invite());
        }
    }
}
