package potluck.sync.index;

import potluck.catalogue.VersionVector;
import potluck.peer.Link;
import potluck.peer.PeerAddress;
import potluck.transfer.Source;

/// The other end of a link.
public record LinkHolder(Link link) implements Holder {
    @Override
    public String device() {
        return link.device().hex().substring(0, VersionVector.DIGITS);
    }

    @Override
    public String user() {
        return link.user();
    }

    /// Where pieces can be had.
    public Source source() {
        return new Source(new PeerAddress(link.user(), link.address()), "");
    }
}
