package potluck.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BiConsumer;
import potluck.catalogue.ContentId;
import potluck.catalogue.Hash;
import potluck.kit.Failure;
import potluck.peer.Link;
import potluck.peer.LinkTable;
import potluck.peer.Switchboard;
import potluck.store.StoreFault;
import potluck.wire.PeerMessage.Have;

/// Members that fetch the same content at the same time tell each other which pieces they have verified, and serve each
/// other with them. Any thread.
public final class Exchange {
    /// Smaller files are here before anybody could trade with them.
    private static final long WORTHWHILE = 4 << 20;

    private static final int MOST_SETTLED = 8;

    private final Map<ContentId, Trade> trades = new ConcurrentHashMap<>();
    private final Deque<Settled> settled = new ConcurrentLinkedDeque<>();

    /// Hears what members tell; before the first link opens.
    public void plug(Switchboard switchboard) {
        switchboard.hear(Have.class, this::hear);
    }

    /// Follows the links as they open and end.
    public void follow(LinkTable links) {
        links.onOpened(link -> trades.values().forEach(trade -> trade.greet(link)));
        links.onEnded(link -> trades.values().forEach(trade -> trade.bid(link)));
    }

    /// Trades for a swarm until [#end]; files that are too small, or fetched twice at once, are not traded.
    void begin(Swarm swarm, LinkTable links, RateLimit down, BiConsumer<Source, Failure> onFailure) {
        if (swarm.manifest().size() >= WORTHWHILE) {
            Trade trade = new Trade(swarm, links, down, onFailure);
            if (trades.putIfAbsent(swarm.manifest().id(), trade) == null) {
                swarm.trade();
                trade.start();
            }
        }
    }

    /// The swarm's file is complete and has its name. Those who still fetch it are told, and served for a while.
    void settle(Swarm swarm, Path file) throws IOException {
        if (isTraded(swarm)) {
            settled.addFirst(Settled.of(file, swarm.manifest()));
            if (settled.size() > MOST_SETTLED) {
                settled.pollLast();
            }
        }
    }

    /// Nothing more is heard of the swarm; what it has written is still told.
    void end(Swarm swarm) {
        trades.computeIfPresent(swarm.manifest().id(), (_, trade) -> trade.isOf(swarm) ? null : trade);
    }

    /// Bytes of a piece that some running download has verified; how many, or empty when none has it.
    Optional<byte[]> read(Hash piece, int offset, int length) throws IOException {
        for (Trade trade : trades.values()) {
            if (trade.has(piece)) {
                return read(trade, piece, offset, length);
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> read(Trade trade, Hash piece, int offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            return trade.read(piece, offset, bytes) == length ? Optional.of(bytes.array()) : Optional.empty();
        } catch (Failure e) {
            if (e.is(StoreFault.STAGING_CLOSED)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// Bytes of a piece of a file that has just arrived.
    Optional<byte[]> readSettled(Hash piece, int offset, int length) throws IOException {
        for (Settled file : settled) {
            Optional<byte[]> bytes = file.read(piece, offset, length);
            if (bytes.isPresent()) {
                return bytes;
            }
        }
        return Optional.empty();
    }

    private boolean isTraded(Swarm swarm) {
        Trade trade = trades.get(swarm.manifest().id());
        return trade != null && trade.isOf(swarm);
    }

    private void hear(Link from, Have have) throws Failure {
        Trade trade = trades.get(ContentId.ofHex(have.content()));
        if (trade != null) {
            trade.hear(from, have);
        }
    }
}
