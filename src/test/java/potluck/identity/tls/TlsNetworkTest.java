package potluck.identity.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static potluck.identity.Failures.assertFails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.IdentityFault;
import potluck.identity.Membership;
import potluck.identity.Reception;
import potluck.identity.Role;
import potluck.identity.SecureListener;
import potluck.identity.SecureStream;
import potluck.identity.TestClock;
import potluck.identity.TestGroup;
import potluck.identity.UserName;
import potluck.kit.ClosedPort;
import potluck.kit.Lifecycle;
import potluck.kit.Log;
import potluck.kit.LogBook;
import potluck.kit.Stream;
import potluck.kit.Threads;

@Timeout(60)
class TlsNetworkTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.today();
    private final Lifecycle opened = new Lifecycle();
    private final BlockingQueue<SecureStream> members = new LinkedBlockingQueue<>();
    private TestGroup group;
    private LogBook book;
    private Membership ana;
    private Membership boris;

    @BeforeEach
    void enrol() throws IOException {
        book = opened.own(LogBook.open(folder.resolve("test.log")));
        group = new TestGroup(folder, clock);
        ana = group.tracker("Ana");
        boris = group.member("Boris");
    }

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    @Test
    void membersReachEachOtherAndKnowWhoItIs() throws Exception {
        SecureStream near = dial(boris, listen(ana));
        SecureStream far = received();
        assertThat(near.credentials()).isEqualTo(ana.credentials());
        assertThat(far.credentials()).isEqualTo(boris.credentials());
        assertThat(far.address().getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
        near.out().write("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(far.in().readNBytes(5)).asString(StandardCharsets.UTF_8).isEqualTo("hello");
    }

    @Test
    void largeBuffersArriveWhole() throws Exception {
        SecureStream near = dial(boris, listen(ana));
        SecureStream far = received();
        byte[] block = new byte[256 * 1024];
        new Random(1).nextBytes(block);
        Threads.start("sender", () -> writeAndClose(near, block, 8));
        byte[] got = new byte[block.length];
        for (int i = 0; i < 8; i++) {
            assertThat(far.in().readNBytes(got, 0, got.length)).isEqualTo(got.length);
            assertThat(Arrays.equals(got, block)).isTrue();
        }
        assertThat(far.in().read()).as("a clean end of the stream").isEqualTo(-1);
    }

    @Test
    void closingEndsABlockedReadAndABlockedWrite() throws Exception {
        SecureStream near = dial(boris, listen(ana));
        SecureStream far = received();
        CompletableFuture<Throwable> reader = ending(() -> near.in().read());
        CompletableFuture<Throwable> writer = ending(() -> writeForEver(near));
        near.close();
        assertThat(reader).as("by an exception, or as the end of the stream").succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(writer.get(10, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
        far.close();
    }

    @Test
    void aMemberOfAnotherGroupIsRefused() throws Exception {
        Membership eve = new TestGroup(folder.resolve("other"), clock).member("Eve");
        SecureListener door = listen(ana);
        assertFails(IdentityFault.NOT_A_MEMBER, () -> dial(eve, door));
        SecureListener theirs = listen(eve);
        assertFails(IdentityFault.NOT_A_MEMBER, () -> dial(ana, theirs));
        assertThat(members).isEmpty();
    }

    @Test
    void whoWasRemovedIsRefusedOnBothSides() throws Exception {
        ana.revoke(Set.of(boris.key().id()));
        assertHearsNothing(boris, listen(ana));
        SecureListener his = listen(boris);
        assertThat(assertFails(IdentityFault.NOT_A_MEMBER, () -> dial(ana, his)).sentence())
                .contains("Boris")
                .contains("removed");
    }

    @Test
    void removalEndsLiveConnectionsOfThatDeviceOnly() throws Exception {
        SecureListener door = listen(ana);
        SecureStream his = dial(boris, door);
        SecureStream farHis = received();
        SecureStream hers = dial(group.member("Vera"), door);
        SecureStream farHers = received();
        ana.revoke(Set.of(boris.key().id()));
        assertThat(his.in().read()).isEqualTo(-1);
        assertThatThrownBy(() -> farHis.in().read()).isInstanceOf(IOException.class);
        hers.out().write(5);
        assertThat(farHers.in().read()).isEqualTo(5);
    }

    @Test
    void anExpiredCertificateIsRefusedByTheOtherSide() throws Exception {
        SecureListener door = listen(ana);
        TestGroup slow = new TestGroup(folder, new TestClock(clock.instant()));
        Membership late = slow.member("Late");
        clock.advance(Duration.ofDays(8));
        renew(ana, "Ana", Role.MEMBER);
        assertThat(slow.authority().group()).isEqualTo(ana.group());
        assertHearsNothing(late, door);
    }

    @Test
    void ourOwnExpiredCertificateIsSaidBeforeAnybodyIsAsked() throws Exception {
        SecureListener door = listen(ana);
        clock.advance(Duration.ofDays(8));
        assertFails(IdentityFault.MEMBERSHIP_EXPIRED, () -> dial(boris, door));
    }

    @Test
    void aRenewedCertificateIsUsedWithoutARestart() throws Exception {
        TlsNetwork his = new TlsNetwork(boris, Log.silent());
        SecureListener door = listen(ana);
        opened.own(his.dial(at(door), SOON));
        assertThat(received().credentials().user()).isEqualTo("Boris");
        clock.advance(Duration.ofDays(8));
        renew(ana, "Ana", Role.MEMBER);
        renew(boris, "Bobby", Role.TRACKER);
        SecureStream near = opened.own(his.dial(at(door), SOON));
        assertThat(near.credentials().role()).isEqualTo(Role.MEMBER);
        assertThat(received().credentials()).isEqualTo(boris.credentials());
        assertThat(boris.credentials().user()).isEqualTo("Bobby");
    }

    @Test
    void nobodyListeningIsToldApartFromNobodyAnswering() throws Exception {
        TlsNetwork his = new TlsNetwork(boris, Log.silent());
        try (ClosedPort nobody = new ClosedPort()) {
            assertFails(IdentityFault.CONNECT_REFUSED, () -> his.dial(nobody.address(), SOON));
        }
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InetSocketAddress there = (InetSocketAddress) silent.getLocalSocketAddress();
            assertThat(assertFails(IdentityFault.CONNECT_TIMED_OUT, () -> his.dial(there, Duration.ofMillis(300)))
                            .sentence())
                    .contains(" within 1 s.");
        }
    }

    @Test
    void whatIsNotPotluckIsToldApart() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Threads.start("other program", () -> answer(other, "SSH-2.0-OpenSSH_9.2\r\n"));
            InetSocketAddress there = (InetSocketAddress) other.getLocalSocketAddress();
            TlsNetwork his = new TlsNetwork(boris, Log.silent());
            assertFails(IdentityFault.NOT_A_MEMBER, () -> his.dial(there, SOON));
        }
    }

    @Test
    void aNameThatDoesNotExistIsUnreachable() {
        TlsNetwork his = new TlsNetwork(boris, Log.silent());
        InetSocketAddress nowhere = InetSocketAddress.createUnresolved("nowhere.invalid", 4444);
        assertThat(assertFails(IdentityFault.UNREACHABLE, () -> his.dial(nowhere, SOON))
                        .sentence())
                .contains("nowhere.invalid:4444");
    }

    @Test
    void aBusyPortIsChangedForTheNextFreeOne() throws Exception {
        SecureListener first = listen(ana);
        TlsNetwork his = new TlsNetwork(boris, Log.silent());
        SecureListener second = opened.own(his.listen(first.port(), members::add));
        assertThat(second.port()).isBetween(first.port() + 1, first.port() + 19);
        dial(ana, second);
        assertThat(received().credentials()).isEqualTo(ana.credentials());
    }

    @Test
    void itListensOnIpv6AndIpv4() throws Exception {
        SecureListener door = listen(ana);
        TlsNetwork his = new TlsNetwork(boris, Log.silent());
        for (String host : new String[] {"127.0.0.1", "::1"}) {
            try (Socket probe = new Socket()) {
                probe.connect(new InetSocketAddress(host, door.port()), 5000);
            } catch (IOException e) {
                Assumptions.abort("no " + host + " here");
            }
            opened.own(his.dial(new InetSocketAddress(host, door.port()), SOON));
            assertThat(received().address().getAddress()).isEqualTo(InetAddress.getByName(host));
        }
    }

    @Test
    void plainTextReachesThePlainDoorWithItsFirstByte() throws Exception {
        BlockingQueue<Stream> plain = new LinkedBlockingQueue<>();
        SecureListener door = opened.own(new TlsNetwork(ana, Log.silent()).listen(0, new Reception() {
            @Override
            public void member(SecureStream stream) {
                stream.close();
            }

            @Override
            public void plain(Stream stream, InetSocketAddress address) {
                plain.add(stream);
            }
        }));
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            client.getOutputStream().write("join 5555\n".getBytes(StandardCharsets.US_ASCII));
            Stream stream = opened.own(plain.poll(10, TimeUnit.SECONDS));
            assertThat(stream.in().readNBytes(10))
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("join 5555\n");
            stream.out().write("ok\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().readNBytes(3))
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("ok\n");
        }
    }

    @Test
    void withoutAPlainDoorPlainTextIsClosed() throws Exception {
        SecureListener door = listen(ana);
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            client.setSoTimeout(10_000);
            client.getOutputStream().write('G');
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    /// In TLS 1.3 the client's handshake ends before the server has judged it: the refusal shows in the first read.
    private void assertHearsNothing(Membership caller, SecureListener door) throws IOException {
        try {
            assertThat(dial(caller, door).in().read()).isEqualTo(-1);
        } catch (IOException refused) {
            assertThat(refused).isNotNull();
        }
        assertThat(members).isEmpty();
    }

    private void renew(Membership whose, String name, Role role) throws IOException {
        UserName user = UserName.parse(name);
        whose.renewed(
                group.authority().issue(whose.key().request(user), user, role).certificate());
    }

    private SecureListener listen(Membership whose) throws IOException {
        return opened.own(new TlsNetwork(whose, book.log()).listen(0, members::add));
    }

    private SecureStream dial(Membership whose, SecureListener door) throws IOException {
        return opened.own(new TlsNetwork(whose, Log.silent()).dial(at(door), SOON));
    }

    private SecureStream received() throws InterruptedException {
        SecureStream stream = members.poll(20, TimeUnit.SECONDS);
        assertThat(stream).as("a member at the door").isNotNull();
        return opened.own(stream);
    }

    private static InetSocketAddress at(SecureListener door) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port());
    }

    private interface Blocking {
        void run() throws IOException;
    }

    private static CompletableFuture<Throwable> ending(Blocking work) {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Threads.start("blocked", () -> {
            try {
                work.run();
                end.complete(null);
            } catch (IOException e) {
                end.complete(e);
            }
        });
        return end;
    }

    private static void writeForEver(SecureStream stream) throws IOException {
        byte[] block = new byte[256 * 1024];
        while (true) {
            stream.out().write(block);
        }
    }

    private static void writeAndClose(SecureStream stream, byte[] block, int times) {
        try (stream) {
            for (int i = 0; i < times; i++) {
                stream.out().write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(ServerSocket other, String words) {
        try (Socket client = other.accept()) {
            client.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().readAllBytes();
        } catch (IOException e) {
            // The test has seen enough.
        }
    }
}
