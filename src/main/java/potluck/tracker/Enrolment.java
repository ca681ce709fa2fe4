package potluck.tracker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import potluck.identity.DeviceKey;
import potluck.identity.IdentityFault;
import potluck.identity.Invite;
import potluck.identity.Issued;
import potluck.identity.Membership;
import potluck.identity.SessionFile;
import potluck.identity.UserName;
import potluck.identity.tls.JoinClient;
import potluck.identity.tls.JoinStream;
import potluck.kit.Failure;
import potluck.wire.Connection;
import potluck.wire.EnrolMessage;
import potluck.wire.Limits;

/// Makes this device a member of the group of an invite. Blocks; one thread.
public final class Enrolment {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /// Passwords are dear to check, and others may be before us.
    private static final Duration GRANTING = Duration.ofSeconds(20);

    private final Path data;
    private final DeviceKey key;
    private final InstantSource clock;
    private final JoinClient network = new JoinClient();

    /// @param data the device's data folder, where the membership is saved
    public Enrolment(Path data, DeviceKey key, InstantSource clock) {
        this.data = data;
        this.key = key;
        this.clock = clock;
    }

    /// Finds the group's tracker at one of the invite's addresses, proves the invite and, where the group needs one,
    /// the account, and saves the membership.
    ///
    /// @param password empty: without one, by the session of an earlier time
    /// @throws Failure why no address led to the group's tracker (`CONNECT_REFUSED`, `CONNECT_TIMED_OUT`,
    /// `INVITE_OTHER_GROUP` …), or what the tracker refuses (`INVITE_EXPIRED`, `INVITE_USED`, `NAME_TAKEN`,
    /// `REMOVED`, `ACCOUNT_NEEDED`, `LOGIN_WRONG`, `LOGIN_LOCKED`, `SESSION_OVER` …)
    public Membership enrol(Invite invite, UserName user, String password) throws IOException {
        IOException last = Failure.of(TrackerFault.NO_ADDRESS);
        for (InetSocketAddress address : invite.addresses()) {
            try (Door door = knock(address, invite)) {
                return door.enter(invite, user, password);
            } catch (ElsewhereException e) {
                last = e.why;
            }
        }
        throw last;
    }

    /// Connects and makes sure that it is the group's tracker.
    private Door knock(InetSocketAddress address, Invite invite) throws ElsewhereException {
        try {
            JoinStream stream =
                    network.dial(new InetSocketAddress(address.getHostString(), address.getPort()), PATIENCE);
            Door door = new Door(stream);
            try {
                door.verify(invite);
                return door;
            } catch (IOException e) {
                door.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ElsewhereException(e);
        }
    }

    /// The group's tracker is not at this address; perhaps it is at the next.
    private static final class ElsewhereException extends Exception {
        private static final long serialVersionUID = 1;

        private final IOException why;

        ElsewhereException(IOException why) {
            super(why);
            this.why = why;
        }
    }

    /// The connection to a tracker that does not know us.
    private final class Door implements AutoCloseable {
        private final JoinStream stream;
        private final Connection connection;
        private byte[] authority = {};
        private boolean accounts;

        Door(JoinStream stream) {
            this.stream = stream;
            this.connection = new Connection(stream, "the tracker", true, Limits.STRANGER, new Silence());
        }

        void verify(Invite invite) throws IOException {
            connection.start();
            EnrolMessage.AuthorityOk told =
                    connection.ask(new EnrolMessage.Authority(), EnrolMessage.AuthorityOk.class, PATIENCE);
            authority = told.certificate();
            accounts = told.accounts();
            invite.verify(stream.tracker(), authority, clock.instant());
        }

        Membership enter(Invite invite, UserName user, String password) throws IOException {
            SessionFile session = Membership.session(data, invite.group());
            EnrolMessage.Login login = accounts ? login(password, session) : EnrolMessage.Login.NONE;
            byte[] request = key.request(user);
            byte[] proof = invite.proof(stream.tracker(), request);
            EnrolMessage.EnrolOk granted = connection.ask(
                    new EnrolMessage.Enrol(invite.id(), proof, request, user.text(), login),
                    EnrolMessage.EnrolOk.class,
                    GRANTING);
            Membership made = Membership.create(data, key, new Issued(granted.certificate(), authority), clock);
            if (!granted.session().isEmpty()) {
                session.keep(granted.session());
            }
            return made;
        }

        private EnrolMessage.Login login(String password, SessionFile kept) throws IOException {
            String token = password.isEmpty() ? kept.token().orElse("") : "";
            if (password.isEmpty() && token.isEmpty()) {
                throw Failure.of(IdentityFault.ACCOUNT_NEEDED);
            }
            if (password.length() > EnrolMessage.Login.LONGEST) {
                throw Failure.of(IdentityFault.LOGIN_WRONG);
            }
            return new EnrolMessage.Login(password, token);
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
