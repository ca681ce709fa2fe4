package potluck.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.identity.Failures;
import potluck.identity.IdentityFault;
import potluck.kit.Lifecycle;

/// The server under all services, with services that show one thing each.
@Timeout(60)
class LabServerTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Notes notes = new Notes();
    private final Lifecycle open = new Lifecycle();

    @AfterEach
    void close() throws IOException {
        open.close();
    }

    @Test
    void everyEventIsNoted() throws IOException {
        LabServer server = start(1, LONG, LabServerTest::untilEnd);
        String client = String.valueOf(connect(server).getLocalPort());
        notes.await(client + " connected");
        open.close();
        notes.await("the server stops");
        notes.await("disconnected");
        assertThat(notes.events())
                .startsWith(
                        "the server starts",
                        "listening on port " + server.port() + " for clients from this machine",
                        "127.0.0.1:" + client + " connected");
    }

    @Test
    void aBusyPortIsChangedForTheNextFreeOne() throws IOException {
        LabServer first = start(1, LONG, LabServerTest::untilEnd);
        LabServer second = open.own(
                LabServer.start(new Terms(first.port(), false, 1, LONG), LabServerTest::untilEnd, notes.journal()));
        assertThat(second.port()).isGreaterThan(first.port());
        notes.await("port " + first.port() + " is busy");
    }

    @Test
    void withoutAnyFreePortTheServerSaysSo() throws IOException {
        try (ServerSocket last = new ServerSocket()) {
            last.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 65_535));
            Terms terms = new Terms(65_535, false, 1, LONG);
            Failures.assertFails(
                    IdentityFault.PORTS_BUSY, () -> LabServer.start(terms, LabServerTest::untilEnd, notes.journal()));
        }
    }

    @Test
    void onlyThisMachineMayComeInUnlessTheServerIsOpen() throws IOException {
        Optional<InetAddress> outside = outsideAddress();
        LabServer closed = start(1, LONG, LabServerTest::untilEnd);
        if (outside.isPresent()) {
            assertThatThrownBy(() -> new Socket(outside.get(), closed.port()).close())
                    .isInstanceOf(ConnectException.class);
            LabServer wide =
                    open.own(LabServer.start(new Terms(0, true, 1, LONG), LabServerTest::untilEnd, notes.journal()));
            open.own(new Socket(outside.get(), wide.port()));
            notes.await("listening on port " + wide.port() + " for clients from every interface");
            notes.await("connected");
        }
    }

    @Test
    void whoeverIsOneTooManyWaitsUntilAnotherHasGone() throws IOException {
        LabServer server = start(1, LONG, LabServerTest::untilEnd);
        Socket first = connect(server);
        notes.await(":" + first.getLocalPort() + " connected");
        Socket second = connect(server);
        first.close();
        notes.await(":" + second.getLocalPort() + " connected");
        assertThat(notes.events())
                .containsSubsequence(
                        "127.0.0.1:" + first.getLocalPort() + " connected",
                        "127.0.0.1:" + first.getLocalPort() + " disconnected: it has ended the connection",
                        "127.0.0.1:" + second.getLocalPort() + " connected");
    }

    @Test
    void asManyAsAllowedAreServedAtTheSameTime() throws IOException, InterruptedException {
        CountDownLatch all = new CountDownLatch(3);
        LabServer server = start(3, LONG, visit -> {
            all.countDown();
            return untilEnd(visit);
        });
        for (int i = 0; i < 3; i++) {
            connect(server);
        }
        assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aClientWhoseTimeIsOverIsDisconnectedAndTheServerGoesOn() throws IOException {
        LabServer server = start(1, Duration.ofMillis(50), LabServerTest::untilEnd);
        for (int i = 1; i <= 2; i++) {
            assertThat(connect(server).getInputStream().read()).isNegative();
            notes.await("disconnected: its time is over", i);
        }
    }

    @Test
    void aServiceThatFailsEndsItsOwnConnectionOnly() throws IOException {
        LabServer server = start(1, LONG, visit -> {
            throw new IOException("the disk is full");
        });
        for (int i = 1; i <= 2; i++) {
            assertThat(connect(server).getInputStream().read()).isNegative();
            notes.await("disconnected: the disk is full", i);
        }
    }

    @Test
    void waitingDuringAVisitEndsWithTheServer() throws IOException {
        Phaser waiting = new Phaser(2);
        LabServer server = start(1, LONG, visit -> {
            waiting.arrive();
            assertThat(visit.lasts(LONG)).isFalse();
            return Service.Afterwards.GO_ON;
        });
        connect(server);
        waiting.arriveAndAwaitAdvance();
        server.close();
        notes.await("disconnected");
    }

    @Test
    void aServiceCanStopTheServer() throws IOException {
        LabServer server = start(1, LONG, visit -> Service.Afterwards.STOP);
        connect(server);
        server.awaitEnd();
        assertThat(notes.events()).endsWith("the server stops");
        assertThatThrownBy(() -> connect(server)).isInstanceOf(IOException.class);
    }

    private LabServer start(int atOnce, Duration stay, Service service) throws IOException {
        return open.own(LabServer.start(new Terms(0, false, atOnce, stay), service, notes.journal()));
    }

    private Socket connect(LabServer server) throws IOException {
        Socket socket = open.own(new Socket(InetAddress.getLoopbackAddress(), server.port()));
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static Service.Afterwards untilEnd(Visit visit) throws IOException {
        while (visit.socket().getInputStream().read() >= 0) {
            // Whatever comes is welcome.
        }
        return Service.Afterwards.GO_ON;
    }

    private static Optional<InetAddress> outsideAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
    }
}
