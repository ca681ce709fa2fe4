package potluck.identity.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.identity.Failures.assertFails;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.DeviceKey;
import potluck.identity.IdentityFault;
import potluck.identity.Invite;
import potluck.identity.Invites;
import potluck.identity.Issued;
import potluck.identity.Membership;
import potluck.identity.Reception;
import potluck.identity.Role;
import potluck.identity.SecureListener;
import potluck.identity.SecureStream;
import potluck.identity.TestGroup;
import potluck.identity.UserName;
import potluck.kit.Lifecycle;
import potluck.kit.Log;
import potluck.kit.Stream;

/// From an invite to a member, over real sockets; in place of the tracker's messages a few bytes.
@Timeout(60)
class JoiningTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final Lifecycle opened = new Lifecycle();
    private final BlockingQueue<SecureStream> members = new LinkedBlockingQueue<>();
    /// Why those who did not join were turned away.
    private final BlockingQueue<IOException> refused = new LinkedBlockingQueue<>();
    private TestGroup group;
    private Membership tracker;
    private Invites invites;
    private SecureListener door;

    @BeforeEach
    void host() throws IOException {
        group = new TestGroup(folder);
        tracker = group.tracker("Host");
        invites = Invites.open(group.authority(), InstantSource.system());
        door = opened.own(new TlsNetwork(tracker, Log.silent()).listen(0, new Reception() {
            @Override
            public void member(SecureStream stream) {
                members.add(stream);
            }

            @Override
            public void stranger(Stream stream, InetSocketAddress address) {
                try {
                    enrol(new DataInputStream(stream.in()), new DataOutputStream(stream.out()));
                } catch (IOException e) {
                    refused.add(e);
                }
            }
        }));
    }

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    @Test
    void whoHoldsAnInviteBecomesAMember() throws Exception {
        Invite invite =
                Invite.parse(invites.create(List.of(Doors.at(door)), SOON, 1).link());
        Membership ana = join(invite, "Ana");
        opened.own(new TlsNetwork(ana, Log.silent()).dial(Doors.at(door), SOON));
        SecureStream stream = opened.own(members.poll(20, TimeUnit.SECONDS));
        assertThat(stream.credentials()).isEqualTo(ana.credentials());
        assertThat(stream.credentials().user()).isEqualTo("Ana");
    }

    @Test
    void anotherTrackerAtThatAddressIsNotTrusted() throws Exception {
        TestGroup other = new TestGroup(folder.resolve("other"));
        Invites theirs = Invites.open(other.authority(), InstantSource.system());
        Invite invite = theirs.create(List.of(Doors.at(door)), SOON, 1);
        assertFails(IdentityFault.INVITE_OTHER_GROUP, () -> join(invite, "Ana"));
    }

    @Test
    void aMemberCannotPretendToBeTheTracker() throws Exception {
        Membership boris = group.member("Boris");
        SecureListener his = opened.own(new TlsNetwork(boris, Log.silent()).listen(0, new Reception() {
            @Override
            public void member(SecureStream stream) {
                stream.close();
            }

            @Override
            public void stranger(Stream stream, InetSocketAddress address) {
                try {
                    send(new DataOutputStream(stream.out()), boris.authority());
                    stream.in().read();
                } catch (IOException e) {
                    refused.add(e);
                }
            }
        }));
        Invite invite = invites.create(List.of(Doors.at(his)), SOON, 1);
        assertFails(IdentityFault.NOT_A_MEMBER, () -> join(invite, "Ana"));
    }

    private Membership join(Invite invite, String user) throws IOException {
        DeviceKey key = DeviceKey.open(group.data(user));
        try (JoinStream stream = new JoinClient().dial(invite.addresses().getFirst(), SOON)) {
            DataInputStream in = new DataInputStream(stream.in());
            DataOutputStream out = new DataOutputStream(stream.out());
            byte[] authority = receive(in);
            invite.verify(stream.tracker(), authority, Instant.now());
            byte[] request = key.request(UserName.parse(user));
            out.writeUTF(invite.id());
            send(out, invite.proof(stream.tracker(), request));
            send(out, request);
            out.writeUTF(user);
            Issued issued = new Issued(receive(in), authority);
            return Membership.create(group.data(user), key, issued, InstantSource.system());
        }
    }

    private void enrol(DataInputStream in, DataOutputStream out) throws IOException {
        send(out, tracker.authority());
        String id = in.readUTF();
        byte[] proof = receive(in);
        byte[] request = receive(in);
        UserName user = UserName.parse(in.readUTF());
        invites.redeem(id, proof, tracker.certificate(), request);
        send(out, group.authority().issue(request, user, Role.MEMBER).certificate());
    }

    private static void send(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static byte[] receive(DataInputStream in) throws IOException {
        return in.readNBytes(in.readUnsignedShort());
    }
}
