package potluck.tracker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import potluck.identity.DeviceKey;
import potluck.identity.Invite;
import potluck.identity.Issued;
import potluck.identity.Membership;
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

    /// Finds the group's tracker at one of the invite's addresses, proves the invite, and saves the membership.
    ///
    /// @throws Failure why no address led to the group's tracker (`CONNECT_REFUSED`, `CONNECT_TIMED_OUT`,
    /// `INVITE_OTHER_GROUP` …), or what the tracker refuses (`INVITE_EXPIRED`, `INVITE_USED`, `NAME_TAKEN`,
    /// `REMOVED` …)
    public Membership enrol(Invite invite, UserName user) throws IOException {
        IOException last = Failure.of(TrackerFault.NO_ADDRESS);
        for (InetSocketAddress address : invite.addresses()) {
            try (Door door = knock(address, invite)) {
                return door.enter(invite, user);
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

        Door(JoinStream stream) {
            this.stream = stream;
            this.connection = new Connection(stream, "the tracker", true, Limits.STRANGER, new Silence());
        }

        void verify(Invite invite) throws IOException {
            connection.start();
            authority = connection
                    .ask(new EnrolMessage.Authority(), EnrolMessage.AuthorityOk.class, PATIENCE)
                    .certificate();
            invite.verify(stream.tracker(), authority, clock.instant());
        }

        Membership enter(Invite invite, UserName user) throws IOException {
            byte[] request = key.request(user);
            byte[] proof = invite.proof(stream.tracker(), request);
            EnrolMessage.EnrolOk granted = connection.ask(
                    new EnrolMessage.Enrol(invite.id(), proof, request, user.text()),
                    EnrolMessage.EnrolOk.class,
                    PATIENCE);
            return Membership.create(data, key, new Issued(granted.certificate(), authority), clock);
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
