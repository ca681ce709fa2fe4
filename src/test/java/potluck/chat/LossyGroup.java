package potluck.chat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import potluck.wire.ChatMessage;
import potluck.wire.ChatMessage.Ack;
import potluck.wire.ChatMessage.Open;
import potluck.wire.ChatMessage.Say;
import potluck.wire.ChatMessage.Words;

/// A group whose clock is turned by hand: links carry everything in 10 ms, datagrams are lost, doubled and late as a
/// random generator wants it. One thread.
final class LossyGroup {
    private static final int TICK = 10;

    /// One way between two members.
    record Road(int from, int to) {}

    private record Arrival(long at, long order, Delivery delivery) {}

    private interface Delivery {
        void run() throws IOException;
    }

    final Map<Road, List<Long>> heard = new HashMap<>();
    final List<byte[]> captured = new ArrayList<>();
    long now;
    long overLinks;
    long inDatagrams;
    /// Of a hundred.
    int lost = 20;

    private final Random random;
    private final Map<Road, Pair> pairs = new HashMap<>();
    private final PriorityQueue<Arrival> arrivals =
            new PriorityQueue<>(Comparator.comparingLong(Arrival::at).thenComparingLong(Arrival::order));
    private long order;

    LossyGroup(int members, Random random) {
        this.random = random;
        List<Road> roads = new ArrayList<>();
        for (int from = 0; from < members; from++) {
            for (int to = 0; to < members; to++) {
                if (from != to) {
                    roads.add(new Road(from, to));
                }
            }
        }
        Map<Road, byte[]> keys = new HashMap<>();
        for (Road road : roads) {
            byte[] key = new byte[Open.KEY];
            random.nextBytes(key);
            keys.put(road, key);
            heard.put(road, new ArrayList<>());
            pairs.put(road, new Pair("member " + road.to(), ways(road), key, 0));
        }
        roads.forEach(road -> pair(road)
                .open(new Open(Objects.requireNonNull(keys.get(back(road))), road.from(), 1, 0), true, List.of()));
    }

    void say(int member, long number) {
        Words words = new Words(number, number, "text", "", "line " + number + " of " + member, List.of());
        pairs.forEach((road, pair) -> {
            if (road.from() == member) {
                pair.say(words);
            }
        });
    }

    void tick() throws IOException {
        now += TICK;
        while (!arrivals.isEmpty() && arrivals.peek().at() <= now) {
            arrivals.remove().delivery().run();
        }
        for (Pair pair : pairs.values()) {
            if (pair.nextDue() <= now) {
                pair.work(now);
            }
        }
    }

    /// How many lines a datagram brings that is sent (again) to `road`'s end.
    int replay(Road road, byte[] datagram) throws IOException {
        int before = heard(road).size();
        datagramArrives(road, datagram);
        return heard(road).size() - before;
    }

    private Pair.Ways ways(Road road) {
        return new Pair.Ways() {
            @Override
            public void tell(ChatMessage message) {
                overLinks += message instanceof Say ? 1 : 0;
                later(TICK, () -> arrives(road, message, false));
            }

            @Override
            public void send(int port, byte[] datagram) {
                inDatagrams++;
                if (road.equals(new Road(1, 0))) {
                    captured.add(datagram);
                }
                if (random.nextInt(100) >= lost) {
                    later(1 + random.nextInt(150), () -> datagramArrives(road, datagram));
                    if (random.nextInt(100) < 20) {
                        later(1 + random.nextInt(150), () -> datagramArrives(road, datagram));
                    }
                }
            }
        };
    }

    private void later(long delay, Delivery delivery) {
        arrivals.add(new Arrival(now + delay, order++, delivery));
    }

    private void datagramArrives(Road road, byte[] datagram) throws IOException {
        Optional<ChatMessage> message = pair(back(road)).read(datagram);
        if (message.isPresent()) {
            arrives(road, message.get(), true);
        }
    }

    private void arrives(Road road, ChatMessage message, boolean byDatagram) throws IOException {
        Pair receiver = pair(back(road));
        switch (message) {
            case Say say ->
                receiver.hear(say, byDatagram, now).forEach(words -> heard(road).add(words.number()));
            case Ack ack -> receiver.hear(ack, byDatagram);
            default -> throw new AssertionError(message);
        }
    }

    private List<Long> heard(Road road) {
        return Objects.requireNonNull(heard.get(road));
    }

    private Pair pair(Road road) {
        return Objects.requireNonNull(pairs.get(road));
    }

    private static Road back(Road road) {
        return new Road(road.to(), road.from());
    }
}
