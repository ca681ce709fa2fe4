package potluck.ui.tracker;

import java.time.Instant;
import java.util.Optional;
import potluck.node.MemberView;
import potluck.node.PeerView;

/// A member, and what the tracker has told of it so far.
record PeerRow(MemberView member, Optional<PeerView> told) {
    boolean isSelf() {
        return member.state().equals("SELF");
    }

    Instant joined() {
        return told.map(PeerView::joined).orElse(Instant.MAX);
    }

    Instant heard() {
        return told.map(PeerView::heard).orElse(Instant.MAX);
    }

    long files() {
        return told.map(PeerView::files).orElse(0);
    }
}
