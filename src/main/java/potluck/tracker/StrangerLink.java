package potluck.tracker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import potluck.identity.Credentials;
import potluck.identity.DeviceId;
import potluck.identity.GroupAuthority;
import potluck.identity.Issued;
import potluck.identity.Role;
import potluck.identity.UserName;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Stream;
import potluck.wire.Binary;
import potluck.wire.Connection;
import potluck.wire.Control;
import potluck.wire.EnrolMessage;
import potluck.wire.Limits;
import potluck.wire.Receiver;
import potluck.wire.WireFault;

/// The connection of a device that wants to become a member, at the tracker; 25 seconds in all, because
/// passwords and typed codes take a busy computer some of them.
final class StrangerLink implements Receiver {
    private static final Duration LIFE = Duration.ofSeconds(25);

    private final Charter charter;
    private final Ledger ledger;
    private final InetSocketAddress address;
    private final Log log;
    private final Connection connection;
    private final CodeAttempt code;
    private final CountDownLatch over = new CountDownLatch(1);

    StrangerLink(Stream stream, InetSocketAddress address, Charter charter, Ledger ledger, Log log) {
        this.charter = charter;
        this.ledger = ledger;
        this.code = new CodeAttempt(charter);
        this.address = address;
        this.log = log;
        this.connection = new Connection(stream, address.toString(), false, Limits.STRANGER, this);
    }

    /// Answers until the other side has gone or its time is over.
    void serve() {
        connection.start();
        try {
            if (!over.await(LIFE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("", "{} did not enrol in time", address);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            code.close();
            connection.close();
        }
    }

    @Override
    public void notified(Control message) {
        // A bye is followed by the end of the stream.
    }

    @Override
    public Control asked(Control question) throws IOException {
        GroupAuthority authority = charter.authority();
        return switch (question) {
            case EnrolMessage.Authority _ ->
                new EnrolMessage.AuthorityOk(
                        authority.certificate(),
                        authority.name(),
                        charter.accounts().required());
            case EnrolMessage.Enrol enrol -> enrol(enrol);
            case EnrolMessage.Again again -> again(again);
            case EnrolMessage.Code wish -> code.begin(wish);
            case EnrolMessage.CodeProve shown -> prove(shown);
            default -> throw Failure.of(WireFault.FORBIDDEN, "to ask this before enrolling");
        };
    }

    private EnrolMessage.CodeInvite prove(EnrolMessage.CodeProve shown) throws IOException {
        try {
            EnrolMessage.CodeInvite granted = code.prove(shown);
            log.info("", "{} knows a code and gets its invite", address);
            return granted;
        } catch (Failure refusal) {
            log.warn("", "code from {} refused: {}", address, refusal.code());
            throw refusal;
        }
    }

    private EnrolMessage.EnrolOk enrol(EnrolMessage.Enrol wish) throws IOException {
        try {
            UserName user = UserName.parse(wish.user());
            String session = admit(wish, user);
            DeviceId device = charter.invites()
                    .redeem(wish.invite(), wish.proof(), charter.membership().certificate(), wish.csr());
            requireWelcome(device);
            ledger.names().claim(user, device);
            Issued issued = charter.authority().issue(wish.csr(), user, Role.MEMBER);
            log.info(user.text(), "enrolled from {} as device {}", address, device);
            return new EnrolMessage.EnrolOk(issued.certificate(), issued.authority(), session);
        } catch (Failure refusal) {
            log.warn("", "enrolment from {} refused: {} {}", address, refusal.code(), refusal.sentence());
            throw refusal;
        }
    }

    /// A member's own certificate, though it has run out, stands for an invite.
    private EnrolMessage.EnrolOk again(EnrolMessage.Again wish) throws IOException {
        try {
            Credentials member = charter.membership().recall(wish.certificate());
            UserName user = UserName.parse(member.user());
            if (member.role() != Role.MEMBER) {
                throw Failure.of(WireFault.FORBIDDEN, "to ask this before enrolling");
            }
            requireWelcome(member.device());
            charter.accounts().renew(user, wish.login().session());
            ledger.names().claim(user, member.device());
            Issued issued = charter.authority().renew(wish.csr(), member);
            log.info(user.text(), "back from {} after its certificate had run out", address);
            return new EnrolMessage.EnrolOk(
                    issued.certificate(), issued.authority(), wish.login().session());
        } catch (Failure refusal) {
            log.warn("", "return from {} refused: {} {}", address, refusal.code(), refusal.sentence());
            throw refusal;
        }
    }

    private void requireWelcome(DeviceId device) throws Failure {
        if (charter.membership().isRevoked(device)) {
            throw Failure.of(TrackerFault.REMOVED);
        }
        ledger.bans().require(device);
    }

    /// Only who holds an invite may try passwords, and a wrong one uses none of the invite up.
    private String admit(EnrolMessage.Enrol wish, UserName user) throws IOException {
        charter.invites()
                .check(wish.invite(), wish.proof(), charter.membership().certificate(), wish.csr());
        EnrolMessage.Login login = wish.login();
        return charter.accounts()
                .admit(
                        user,
                        login.password(),
                        login.session(),
                        address.getAddress().getHostAddress());
    }

    @Override
    public void binary(int id, Binary message) throws Failure {
        throw Failure.of(WireFault.FORBIDDEN, "file bytes before enrolling");
    }

    @Override
    public void closed(@Nullable IOException why) {
        over.countDown();
    }
}
