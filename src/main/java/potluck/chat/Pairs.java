package potluck.chat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import potluck.identity.Credentials;
import potluck.identity.UserName;
import potluck.kit.Failure;
import potluck.peer.Link;
import potluck.wire.ChatMessage;
import potluck.wire.ChatMessage.Ack;
import potluck.wire.ChatMessage.Line;
import potluck.wire.ChatMessage.Lines;
import potluck.wire.ChatMessage.Open;
import potluck.wire.ChatMessage.Past;
import potluck.wire.ChatMessage.Say;
import potluck.wire.ChatMessage.Words;

/// Everyone this device talks with, one pair an open link. The room's lock guards it.
final class Pairs {
    /// Lines that a member gets of somebody it has not heard of for long.
    private static final int MOST_MISSED = 200;
    /// A line that is older when it comes has been waiting for us and keeps its own time.
    private static final Duration LIVE = Duration.ofMinutes(1);
    /// So far ahead of ours a clock may have been by which we gave numbers.
    private static final Duration FAST = Duration.ofDays(1);

    private final Credentials self;
    private final History history;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Datagrams datagrams;
    private final Map<Link, Pair> pairs = new HashMap<>();
    private final Map<Long, Link> channels = new ConcurrentHashMap<>();
    private int port;
    private boolean alone = true;

    Pairs(Credentials self, History history, InstantSource clock, Datagrams datagrams) {
        this.datagrams = datagrams;
        this.self = self;
        this.history = history;
        this.clock = clock;
    }

    /// Datagrams are received at this port.
    void listensAt(int port) {
        this.port = port;
    }

    /// Opens towards a member; whether it should be asked for the past, as the first one after a time alone.
    boolean greet(Link link, long now) throws IOException {
        boolean first = alone;
        alone = false;
        pair(link, now);
        return first;
    }

    /// Nobody has told of the past yet.
    void stillAlone() {
        alone = true;
    }

    void hear(Link from, Open open, long now) throws IOException {
        String device = from.device().hex();
        catchUp(open.last());
        history.told(
                device,
                from.user(),
                Math.min(open.last(), history.heard(self.device().hex())));
        pair(from, now).open(open, port > 0, history.ownAfter(open.last(), from.user(), MOST_MISSED));
    }

    /// If our history was lost and our clock is late, others have heard higher numbers than we would give.
    private void catchUp(long heard) {
        boolean credible = heard < clock.instant().plus(FAST).toEpochMilli();
        if (credible && heard > history.heard(self.device().hex())) {
            history.skip(self.device().hex(), heard);
        }
    }

    /// Whether a member may ask for the past now; if so it is counted.
    boolean mayAsk(Link from, long now) throws IOException {
        return pair(from, now).mayAsk(now);
    }

    /// What came over a link.
    void hear(Link from, Say say, long now) throws IOException {
        hear(from, pair(from, now), say, false, now);
    }

    /// What came over a link.
    void hear(Link from, Ack ack, long now) throws IOException {
        hear(from, pair(from, now), ack, false);
    }

    /// Whether a datagram may be for us; any thread, without the lock.
    boolean expects(byte[] datagram) {
        OptionalLong channel = Opener.channel(datagram);
        return channel.isPresent() && channels.containsKey(channel.getAsLong());
    }

    /// What came in a datagram that is expected.
    void hear(byte[] datagram, long now) throws IOException {
        Link from = channels.get(Opener.channel(datagram).orElse(-1));
        if (from != null && pairs.get(from) instanceof Pair pair) {
            Optional<ChatMessage> message = pair.read(datagram);
            if (message.isPresent()) {
                hear(from, pair, message.get(), now);
            }
        }
    }

    private void hear(Link from, Pair pair, ChatMessage message, long now) throws IOException {
        switch (message) {
            case Say say -> hear(from, pair, say, true, now);
            case Ack ack -> hear(from, pair, ack, true);
            case Open _, Past _, Lines _ -> {}
        }
    }

    private void hear(Link from, Pair pair, Say say, boolean byDatagram, long now) throws IOException {
        for (Words words : pair.hear(say, byDatagram, now)) {
            take(from.device().hex(), from.user(), words);
        }
    }

    private void hear(Link from, Pair pair, Ack ack, boolean byDatagram) {
        pair.hear(ack, byDatagram).stream()
                .mapToLong(Words::number)
                .max()
                .ifPresent(number -> history.told(from.device().hex(), from.user(), number));
    }

    /// Says something to whomever it is for.
    void say(Words words) {
        pairs.values().forEach(pair -> pair.say(words));
    }

    /// Takes in what `via` tells of what others said before.
    void learn(Link via, List<Line> lines) {
        for (Line line : lines) {
            Words words = line.words();
            boolean direct = line.device().equals(via.device().hex())
                    || line.device().equals(self.device().hex())
                    || words.number() <= history.heard(line.device());
            if (!direct
                    && isName(line.user())
                    && !history.ignores(line.user())
                    && words.to().isEmpty()) {
                long at = Math.min(words.at(), clock.millis());
                history.keep(new Line(line.device(), line.user(), cleaned(words, at)), via.user());
            }
        }
    }

    /// Sends what is due; when something will be again.
    long work(long now) {
        pairs.keySet().removeIf(link -> !link.isOpen());
        channels.values().removeIf(link -> !link.isOpen());
        alone |= pairs.isEmpty();
        pairs.forEach((link, pair) -> {
            try {
                pair.work(now);
            } catch (IOException e) {
                link.close();
            }
        });
        return pairs.values().stream().mapToLong(Pair::nextDue).min().orElse(Long.MAX_VALUE);
    }

    /// How what is said gets to each member.
    Map<String, ChatWay> ways() {
        Map<String, ChatWay> ways = new HashMap<>();
        pairs.forEach((link, pair) -> ways.put(link.user(), pair.way()));
        return ways;
    }

    /// The UDP port where datagrams are received; 0 while there is none.
    int port() {
        return port;
    }

    private Pair pair(Link link, long now) throws IOException {
        Pair known = pairs.get(link);
        if (known != null) {
            return known;
        }
        byte[] key = new byte[Open.KEY];
        random.nextBytes(key);
        long channel = random.nextLong(1L << 53);
        Pair pair = new Pair(link.user(), new Ways(link, datagrams), key, now);
        pairs.put(link, pair);
        channels.put(channel, link);
        link.tell(new Open(key, channel, port, history.heard(link.device().hex())));
        return pair;
    }

    /// To the device at the other end of a link, and to no other address whatever a datagram says.
    private record Ways(Link link, Datagrams datagrams) implements Pair.Ways {
        @Override
        public void tell(ChatMessage message) throws IOException {
            link.tell(message);
        }

        @Override
        public void send(int port, byte[] datagram) {
            try {
                datagrams.send(new InetSocketAddress(link.address().getAddress(), port), datagram);
            } catch (IOException lost) {
                // As if it had been lost on its way: it is sent again, or over the link.
            }
        }
    }

    /// What a member says itself.
    private void take(String device, String user, Words words) {
        if (words.number() <= history.heard(device)) {
            return;
        }
        boolean forUs = words.to().isEmpty() || words.to().equals(self.user());
        if (forUs && !history.ignores(user)) {
            history.keep(new Line(device, user, cleaned(words, present(words))));
        } else {
            history.skip(device, words.number());
        }
    }

    /// What is told under any other name, nobody has said.
    private static boolean isName(String user) {
        try {
            return UserName.parse(user).text().equals(user);
        } catch (Failure none) {
            return false;
        }
    }

    private long present(Words words) {
        boolean late = clock.millis() - words.at() > LIVE.toMillis();
        return late ? words.at() : history.nextTime(clock.millis());
    }

    private static Words cleaned(Words words, long at) {
        return new Words(words.number(), at, words.kind(), words.to(), CleanText.of(words.text()), words.files());
    }
}
