package potluck.tracker;

import java.util.Optional;
import potluck.identity.Codes;
import potluck.kit.Failure;
import potluck.wire.EnrolMessage;
import potluck.wire.WireFault;

/// The one attempt at a typed code that a stranger's connection has. Any thread; the monitor guards everything.
final class CodeAttempt implements AutoCloseable {
    private final Charter charter;
    private Optional<Codes.Attempt> attempt = Optional.empty();
    private boolean closed;

    CodeAttempt(Charter charter) {
        this.charter = charter;
    }

    /// May wait while others try the same code.
    EnrolMessage.CodeOk begin(EnrolMessage.Code wish) throws Failure {
        byte[] own = charter.membership().certificate();
        Codes.Attempt begun = charter.invites().codes().begin(wish.plate(), wish.value(), own);
        keep(begun);
        return new EnrolMessage.CodeOk(begun.value());
    }

    private synchronized void keep(Codes.Attempt begun) throws Failure {
        if (closed || attempt.isPresent()) {
            begun.close();
            throw Failure.of(WireFault.FORBIDDEN, "a second code on one connection");
        }
        attempt = Optional.of(begun);
    }

    synchronized EnrolMessage.CodeInvite prove(EnrolMessage.CodeProve shown) throws Failure {
        Codes.Attempt begun =
                attempt.orElseThrow(() -> Failure.of(WireFault.FORBIDDEN, "to prove a code that was not named"));
        return new EnrolMessage.CodeInvite(begun.prove(shown.proof()), begun.link());
    }

    /// Whatever is not proven by now was wrong.
    @Override
    public synchronized void close() {
        closed = true;
        attempt.ifPresent(Codes.Attempt::close);
    }
}
