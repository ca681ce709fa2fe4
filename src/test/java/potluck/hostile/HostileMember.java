package potluck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.identity.DeviceKey;
import potluck.identity.Membership;
import potluck.identity.SecureStream;
import potluck.identity.tls.TlsNetwork;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.wire.Binary;
import potluck.wire.CommonMessage;
import potluck.wire.CommonMessage.Hello;
import potluck.wire.Connection;
import potluck.wire.Control;
import potluck.wire.Limits;
import potluck.wire.PeerMessage.Item;
import potluck.wire.Receiver;

/// A member of the group with a good certificate that says exactly what a test wants, to a real device. It serves the
/// one content it has to whoever asks.
final class HostileMember implements Receiver, AutoCloseable {
    private static final byte[] CONTENT = "from a hostile member".getBytes(StandardCharsets.UTF_8);
    private static final Manifest MANIFEST = new Manifest(List.of(new Piece(Hash.of(CONTENT), CONTENT.length)));

    private final Connection connection;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final BlockingQueue<Binary> answers = new LinkedBlockingQueue<>();
    private volatile String why = "";

    private HostileMember(SecureStream stream) {
        this.connection = new Connection(stream, "the device", true, Limits.MEMBER, this);
    }

    /// The network as the device with this data folder, a member, uses it.
    static TlsNetwork network(Path data) throws IOException {
        Membership membership = Membership.all(data, DeviceKey.open(data), InstantSource.system())
                .getFirst();
        return new TlsNetwork(membership, Log.silent());
    }

    /// Connects and says hello.
    static HostileMember dial(TlsNetwork network, int port) throws IOException {
        HostileMember member = new HostileMember(stream(network, port));
        member.connection.start();
        member.tell(new Hello(1, 1, "Hostile/1", 0, 0, List.of()));
        return member;
    }

    /// Connects and says nothing.
    static SecureStream stream(TlsNetwork network, int port) throws IOException {
        return network.dial(new InetSocketAddress("127.0.0.1", port), Duration.ofSeconds(20));
    }

    /// A file of a sync folder.
    static Item item(List<String> name) {
        return new Item(name, CONTENT.length, MANIFEST.id().hex(), 0, false, MANIFEST.encode(0, MANIFEST.count()));
    }

    void tell(Control message) throws IOException {
        connection.tellInTurn(message);
    }

    <A extends Control> A ask(Control question, Class<A> answer) throws IOException {
        return connection.ask(question, answer, Duration.ofSeconds(30));
    }

    /// Asks for bytes of a piece; the first answer.
    Binary request(Hash piece, int length) throws Exception {
        answers.clear();
        connection.steer(connection.reserveId(), new Binary.Request(piece.bytes(), 0, length));
        return Objects.requireNonNull(answers.poll(30, TimeUnit.SECONDS), "no answer");
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    /// Waits until it was cut off; the code it was told.
    String cut() throws InterruptedException {
        assertThat(ended.await(30, TimeUnit.SECONDS)).as("cut off").isTrue();
        return why;
    }

    @Override
    public void close() {
        connection.close();
    }

    @Override
    public void notified(Control message) {
        // Whatever the device has to say is of no interest.
    }

    @Override
    public Control asked(Control question) {
        return new CommonMessage.Done();
    }

    @Override
    public void binary(int id, Binary message) throws IOException {
        if (message instanceof Binary.Request request) {
            connection.send(id, new Binary.Data(request.offset(), CONTENT, 0, CONTENT.length, true));
        } else {
            answers.add(message);
        }
    }

    @Override
    public void closed(@Nullable IOException reason) {
        why = reason == null ? "" : Failure.codeOf(reason);
        ended.countDown();
    }
}
