package potluck.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.MemoryWorld;
import potluck.kit.Lifecycle;
import potluck.kit.Log;
import potluck.kit.Seed;

@Timeout(120)
class DatagramRoomTest {
    @TempDir
    Path folder;

    private final MemoryWorld world = new MemoryWorld();
    private final Lifecycle opened = new Lifecycle();

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    @Test
    void fourMembersChatOverRealUdpThroughLossyRelays() throws Exception {
        long seed = Seed.get();
        List<ChatDevice> devices = new ArrayList<>();
        for (String user : List.of("ana", "boris", "carol", "dora")) {
            ChatDevice device = device(user, new LossyUdp(new Random(seed + devices.size())));
            for (ChatDevice other : devices) {
                device.meet(other);
            }
            devices.add(device);
        }
        for (int number = 0; number < 30; number++) {
            for (ChatDevice device : devices) {
                device.say("line " + number);
            }
        }
        for (ChatDevice device : devices) {
            List<ChatLine> all = device.await(lines -> lines.size() >= 120);
            assertThat(all).as("seed %d", seed).hasSize(120);
            for (String user : List.of("ana", "boris", "carol", "dora")) {
                assertThat(all.stream().filter(line -> line.line().user().equals(user)))
                        .extracting(line -> line.line().words().text())
                        .as("seed %d", seed)
                        .containsExactlyElementsOf(numbered(30));
            }
        }
    }

    @Test
    void forgedDatagramsAreNotAnsweredAndChangeNothing() throws Exception {
        CountingDatagrams air = new CountingDatagrams();
        ChatDevice ana = device("ana", air);
        CountingDatagrams other = new CountingDatagrams();
        ChatDevice boris = device("boris", other);
        ana.meet(boris);
        boris.say("real");
        ana.awaitTexts(1);
        byte[] real = Objects.requireNonNull(other.sent.poll(20, TimeUnit.SECONDS));
        long seed = Seed.get();
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            air.receiver.accept(forged(real, random, i));
        }
        boris.say("still real");
        assertThat(ana.awaitTexts(2)).as("seed %d", seed).containsExactly("real", "still real");
        assertThat(air.sent).as("seed %d", seed).isEmpty();
    }

    @Test
    void aCapturedStreamBringsNothingWhenItIsSentAgain() throws Exception {
        CountingDatagrams air = new CountingDatagrams();
        ChatDevice ana = device("ana", air);
        CountingDatagrams other = new CountingDatagrams();
        ChatDevice boris = device("boris", other);
        ana.meet(boris);
        for (int i = 0; i < 30; i++) {
            boris.say("line " + i);
        }
        ana.awaitTexts(30);
        List<byte[]> captured = List.copyOf(other.sent);
        assertThat(captured).hasSizeGreaterThan(20);
        for (int round = 0; round < 3; round++) {
            captured.forEach(air.receiver);
        }
        assertThat(ana.awaitTexts(30)).hasSize(30);
        assertThat(air.sent).hasSizeLessThanOrEqualTo(captured.size());
        boris.close();
        ana.awaitNoLinks();
        ChatDevice again = opened.own(new ChatDevice(boris.network, folder.resolve("boris"), new CountingDatagrams()));
        again.meet(ana);
        again.say("after the restart");
        assertThat(ana.awaitTexts(31)).last().isEqualTo("after the restart");
        int sent = air.sent.size();
        captured.forEach(air.receiver);
        assertThat(air.sent).hasSize(sent);
        assertThat(ana.awaitTexts(31)).hasSize(31);
    }

    @Test
    void aLongTextGoesOverTheLink() throws Exception {
        ChatDevice ana = device("ana", new LossyUdp(new Random(1)));
        ChatDevice boris = device("boris", new LossyUdp(new Random(1)));
        ana.meet(boris);
        String text = "я".repeat(8192);
        boris.say("short");
        boris.say(text);
        boris.say("short again");
        assertThat(ana.awaitTexts(3)).containsExactly("short", text, "short again");
    }

    @Test
    void aBusyPortIsChangedForAnother() throws Exception {
        BlockingQueue<byte[]> arrived = new LinkedBlockingQueue<>();
        try (DatagramSocket busy = new DatagramSocket(0);
                UdpDatagrams udp = new UdpDatagrams(Log.silent());
                DatagramSocket sender = new DatagramSocket(0)) {
            int port = udp.open(busy.getLocalPort(), arrived::add);
            assertThat(port).isNotEqualTo(busy.getLocalPort()).isPositive();
            for (byte[] datagram : List.of(new byte[Sealer.LONGEST + 1], new byte[0], new byte[] {1, 2})) {
                InetAddress here = InetAddress.getLoopbackAddress();
                sender.send(new DatagramPacket(datagram, datagram.length, here, port));
            }
            assertThat(arrived.poll(20, TimeUnit.SECONDS)).isEmpty();
            assertThat(arrived.poll(20, TimeUnit.SECONDS)).containsExactly(1, 2);
        }
    }

    private static byte[] forged(byte[] real, Random random, int round) {
        if (round % 2 == 0) {
            byte[] noise = new byte[random.nextInt(1300)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] changed = real.clone();
        ByteBuffer.wrap(changed).putLong(9, random.nextLong(100));
        changed[17 + random.nextInt(changed.length - 17)] ^= (byte) (1 + random.nextInt(255));
        return changed;
    }

    private static List<String> numbered(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add("line " + i);
        }
        return texts;
    }

    private ChatDevice device(String user, Datagrams datagrams) throws IOException {
        return opened.own(new ChatDevice(world.device(user), folder.resolve(user), datagrams));
    }
}
