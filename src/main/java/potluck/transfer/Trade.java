package potluck.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.BitSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import potluck.catalogue.Hash;
import potluck.kit.Failure;
import potluck.kit.Threads;
import potluck.peer.Link;
import potluck.peer.LinkTable;
import potluck.peer.PeerAddress;
import potluck.store.PieceTable;
import potluck.wire.PeerMessage;
import potluck.wire.PeerMessage.Have;

/// One swarm's trade with the members that fetch the same file: who of them has which piece, and what they were told.
/// A virtual thread tells news in batches; everything else in any thread.
final class Trade {
    private static final int CHUNK = PeerMessage.MOST_PIECES;
    private static final Duration BATCH = Duration.ofMillis(200);

    private final Swarm swarm;
    private final LinkTable links;
    private final RateLimit down;
    private final BiConsumer<Source, Failure> onFailure;
    private final PieceTable pieces;
    private final Map<Link, SourceFetch> partners = new ConcurrentHashMap<>();

    /// @param onFailure hears why a partner was given up
    Trade(Swarm swarm, LinkTable links, RateLimit down, BiConsumer<Source, Failure> onFailure) {
        this.swarm = swarm;
        this.links = links;
        this.down = down;
        this.onFailure = onFailure;
        this.pieces = new PieceTable(swarm.manifest());
    }

    /// Asks everybody who is linked what they have.
    void start() {
        links.links().forEach(this::greet);
        Threads.start("have", this::tellNews);
    }

    /// Asks a member what it has, and tells what is here.
    void greet(Link link) {
        tellAll(link, true);
    }

    /// What a member that fetches the file tells.
    void hear(Link from, Have have) {
        int count = swarm.manifest().count();
        BitSet told = new BitSet(count);
        BitSet.valueOf(have.bits()).stream()
                .filter(bit -> have.from() + bit < count)
                .forEach(bit -> told.set(have.from() + bit));
        swarm.heard(partners.computeIfAbsent(from, this::begin), told);
        if (have.ask()) {
            tellAll(from, false);
        }
    }

    /// A member's link has ended.
    void bid(Link link) {
        SourceFetch partner = partners.remove(link);
        if (partner != null) {
            partner.dismiss();
        }
    }

    boolean isOf(Swarm other) {
        return swarm == other;
    }

    boolean has(Hash piece) {
        OptionalInt number = pieces.find(piece);
        return number.isPresent() && swarm.staging().have().get(number.getAsInt());
    }

    /// Fills `into` with bytes of a piece that is here.
    int read(Hash piece, int offset, ByteBuffer into) throws IOException {
        return swarm.staging().read(pieces.find(piece).orElseThrow(), offset, into);
    }

    private SourceFetch begin(Link link) {
        Source source = new Source(new PeerAddress(link.user(), link.address()), "");
        SourceFetch partner = SourceFetch.partner(swarm, source, link, down, onFailure);
        if (swarm.entered(partner)) {
            Threads.start("trade with " + link.user(), partner::run);
        }
        return partner;
    }

    private void tellNews() {
        try {
            BitSet news = swarm.awaitNews(BATCH);
            while (!news.isEmpty()) {
                for (int chunk : chunks(news)) {
                    partners.keySet().forEach(link -> tell(link, chunk, false));
                }
                news = swarm.awaitNews(BATCH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellAll(Link link, boolean ask) {
        for (int from = 0; from < swarm.manifest().count(); from += CHUNK) {
            tell(link, from, ask && from == 0);
        }
    }

    private void tell(Link link, int from, boolean ask) {
        BitSet have = swarm.staging().have();
        byte[] bits = have.get(from, from + CHUNK).toByteArray();
        try {
            link.tell(new Have(swarm.manifest().id().hex(), from, bits, ask));
        } catch (IOException gone) {
            bid(link);
        }
    }

    private static Set<Integer> chunks(BitSet pieces) {
        return pieces.stream().map(piece -> piece / CHUNK * CHUNK).boxed().collect(Collectors.toSet());
    }
}
