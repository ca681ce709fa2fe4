package potluck.share;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import potluck.catalogue.ContentId;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.peer.PeerAddress;
import potluck.tracker.TrackerClient;
import potluck.transfer.Source;
import potluck.wire.TrackerMessage.Holding;
import potluck.wire.TrackerMessage.Member;

/// Who holds what, as the tracker knows it, without this device itself. Any thread.
final class Holders {
    private final TrackerClient tracker;
    private final String self;
    private final Log log;

    Holders(TrackerClient tracker, String self, Log log) {
        this.tracker = tracker;
        this.self = self;
        this.log = log.category("share");
    }

    /// The other members that hold the content; nobody while the tracker is away.
    List<Source> of(ContentId content) {
        try {
            return sources(tracker.holders(content.hex()));
        } catch (IOException e) {
            log.warn("", "further holders are not known: {}", Failure.sentenceOf(e));
            return List.of();
        }
    }

    /// The other members that offer a file of that name.
    List<Source> named(String name) throws IOException {
        return sources(tracker.holdersOf(name));
    }

    private List<Source> sources(List<Holding> holdings) {
        return holdings.stream()
                .filter(holding -> !holding.member().user().equals(self))
                .map(holding ->
                        new Source(address(holding.member()), holding.offer().path()))
                .toList();
    }

    private static PeerAddress address(Member member) {
        return new PeerAddress(member.user(), new InetSocketAddress(member.host(), member.port()));
    }
}
