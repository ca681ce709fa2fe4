package potluck.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.DeviceKey;
import potluck.identity.GroupAuthority;
import potluck.identity.Invite;
import potluck.identity.Invites;
import potluck.identity.Membership;
import potluck.identity.Reception;
import potluck.identity.Role;
import potluck.identity.SecureListener;
import potluck.identity.SecureStream;
import potluck.identity.UserName;
import potluck.identity.tls.TlsNetwork;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Stream;
import potluck.wire.CommonMessage.Hello;
import potluck.wire.TrackerMessage.Holding;
import potluck.wire.TrackerMessage.Member;
import potluck.wire.TrackerMessage.Offer;

/// The program in Python against real TLS and a device that answers as tracker and as holder by the specification
/// alone.
@Timeout(60)
class PythonPeerTest {
    private static final Path PROGRAM = Path.of("src/test/python/potluck_peer.py");
    private static final InstantSource CLOCK = InstantSource.system();
    private static final int PIECE = 600_000;

    @TempDir
    Path folder;

    private final Map<String, byte[]> pieces = new LinkedHashMap<>();
    private byte[] file = {};
    private GroupAuthority authority;
    private Invites invites;
    private Membership membership;
    private SecureListener listener;

    @BeforeEach
    void open() throws IOException {
        Path data = folder.resolve("host");
        authority = GroupAuthority.open(data, "Kitchen", CLOCK);
        invites = Invites.open(authority, CLOCK);
        DeviceKey key = DeviceKey.open(data);
        UserName bob = UserName.parse("bob");
        membership = Membership.create(data, key, authority.issue(key.request(bob), bob, Role.TRACKER), CLOCK);
        listener = new TlsNetwork(membership, Log.silent()).listen(0, new Door());
        offer(7_000_001);
    }

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void itJoinsListsAndDownloads() throws Exception {
        String device = said(0, "join", invite().link(), "ana").strip().replaceFirst("^joined ana ", "");
        assertThat(device).matches("[0-9a-f]{64}");
        assertThat(said(0, "list")).isEqualTo("bob : /home/bob/soup.bin\nlisted 1\n");
        Path into = folder.resolve("saved");
        Path saved = into.resolve("soup.bin");
        assertThat(said(0, "download", "bob", "/home/bob/soup.bin", into.toString()))
                .isEqualTo("saved " + saved + " " + hex(hash(file)) + "\n");
        assertThat(saved).hasBinaryContent(file);
        assertThat(said(1, "download", "bob", "/home/bob/soup.bin", into.toString()))
                .contains("is already there");
    }

    @Test
    void anEmptyFileIsAFileToo() throws Exception {
        said(0, "join", invite().link(), "ana");
        offer(0);
        assertThat(said(
                        0,
                        "download",
                        "bob",
                        "/home/bob/soup.bin",
                        folder.resolve("saved").toString()))
                .contains(hex(hash(file)));
        assertThat(folder.resolve("saved/soup.bin")).isEmptyFile();
    }

    @Test
    void aPieceThatIsNotWhatTheManifestSaysIsNotSaved() throws Exception {
        said(0, "join", invite().link(), "ana");
        byte[] last = pieces.values().stream().reduce((_, next) -> next).orElseThrow();
        last[last.length - 1]++;
        assertThat(said(
                        1,
                        "download",
                        "bob",
                        "/home/bob/soup.bin",
                        folder.resolve("saved").toString()))
                .contains("not what the manifest says");
        assertThat(folder.resolve("saved")).isEmptyDirectory();
    }

    @Test
    void aWrongSecretAndAnotherGroupAreRefused() throws Exception {
        Path other = folder.resolve("other");
        Invites strange = Invites.open(GroupAuthority.open(other, "Attic", CLOCK), CLOCK);
        Invite stranger = strange.create(invite().addresses(), Duration.ofHours(1), 1);
        assertThat(said(1, "join", stranger.link(), "ana")).contains("another group");
        Invite withdrawn = invite();
        invites.revoke(withdrawn.id());
        assertThat(said(1, "join", withdrawn.link(), "ana")).contains("INVITE_UNKNOWN");
        assertThat(said(1, "list")).contains("join a group first");
    }

    private Invite invite() throws IOException {
        return invites.create(
                List.of(InetSocketAddress.createUnresolved("127.0.0.1", listener.port())), Duration.ofHours(1), 1);
    }

    private void offer(int size) {
        file = new byte[size];
        new Random(size).nextBytes(file);
        pieces.clear();
        for (int at = 0; at < size; at += PIECE) {
            byte[] piece = Arrays.copyOfRange(file, at, Math.min(size, at + PIECE));
            pieces.put(hex(hash(piece)), piece);
        }
    }

    private String said(int code, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", "-B", PROGRAM.toString()));
        command.addAll(List.of("--data", folder.resolve("ana").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process python = start(builder);
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(python.exitValue()).as(said).isEqualTo(code);
        return said;
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        try {
            new ProcessBuilder("openssl", "version").start().destroy();
            return builder.start();
        } catch (IOException e) {
            Assumptions.abort("python3 or openssl is not installed: " + e.getMessage());
            throw e;
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private final class Door implements Reception {
        @Override
        public void member(SecureStream stream) {
            Holder holder = new Holder();
            Connection connection = new Connection(stream, "ana", false, Limits.MEMBER, holder);
            holder.connection = connection;
            connection.start();
        }

        @Override
        public void stranger(Stream stream, InetSocketAddress address) {
            Enrolling enrolling = new Enrolling();
            new Connection(stream, "ana", false, Limits.STRANGER, enrolling).start();
            try {
                enrolling.over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Enrolling extends Recorder {
        private final CountDownLatch over = new CountDownLatch(1);

        @Override
        public Control asked(Control question) throws IOException {
            return switch (question) {
                case EnrolMessage.Authority _ ->
                    new EnrolMessage.AuthorityOk(authority.certificate(), authority.name(), false);
                case EnrolMessage.Enrol(String invite, byte[] proof, byte[] csr, String user, EnrolMessage.Login _) -> {
                    invites.redeem(invite, proof, membership.certificate(), csr);
                    var issued = authority.issue(csr, UserName.parse(user), Role.MEMBER);
                    yield new EnrolMessage.EnrolOk(issued.certificate(), issued.authority(), "");
                }
                default -> throw Failure.of(WireFault.FORBIDDEN, "this");
            };
        }

        @Override
        public void closed(@Nullable IOException why) {
            over.countDown();
        }
    }

    /// Tracker and holder in one, which real devices may be as well.
    private final class Holder extends Recorder {
        private @Nullable Connection connection;

        @Override
        public void notified(Control message) throws IOException {
            if (message instanceof Hello && connection != null) {
                connection.tell(new Hello(1, 1, "test", 0, CLOCK.millis(), List.of("later")));
                connection.tell(new PeerMessage.Index("sync", List.of(), true));
                connection.steer(0, new Binary.Ping(5));
            }
        }

        @Override
        public Control asked(Control question) throws IOException {
            Member bob = new Member("bob", membership.credentials().device().hex(), "127.0.0.1", listener.port(), true);
            return switch (question) {
                case TrackerMessage.GroupInfo _ ->
                    new TrackerMessage.GroupInfoOk("Kitchen", 1, 1, List.of(bob), List.of(), List.of());
                case TrackerMessage.FilesList(String _, String cursor) ->
                    cursor.isEmpty()
                            ? new TrackerMessage.FilesPage(List.of(), "more")
                            : new TrackerMessage.FilesPage(
                                    List.of(new Holding(bob, new Offer("/home/bob/soup.bin", file.length, ""))), "");
                case PeerMessage.ManifestAsk(String _, String _, int from) -> manifest(from);
                default -> throw Failure.of(WireFault.FORBIDDEN, "this");
            };
        }

        /// Five pieces a page, so that there are several.
        private PeerMessage.ManifestPage manifest(int from) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            pieces.forEach((hash, piece) -> {
                all.writeBytes(HexFormat.of().parseHex(hash));
                all.writeBytes(ByteBuffer.allocate(4)
                        .putInt(Math.min(PIECE, piece.length))
                        .array());
            });
            byte[] page = Arrays.copyOfRange(all.toByteArray(), from * 36, Math.min(from + 5, pieces.size()) * 36);
            return new PeerMessage.ManifestPage(hex(hash(all.toByteArray())), file.length, pieces.size(), from, page);
        }

        /// In the reader's thread, so that answers keep their order; this peer says nothing while it reads.
        @Override
        public void binary(int id, Binary message) throws IOException {
            if (message instanceof Binary.Request request && connection != null) {
                byte[] piece = pieces.getOrDefault(hex(request.piece()), new byte[0]);
                for (int at = 0; at < piece.length; at += Limits.BLOCK) {
                    int end = Math.min(piece.length, at + Limits.BLOCK);
                    connection.send(id, new Binary.Data(at, piece, at, end, end == piece.length));
                }
            }
        }
    }
}
