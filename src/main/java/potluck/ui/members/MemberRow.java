package potluck.ui.members;

import java.time.Instant;
import java.util.Optional;
import potluck.node.LinkView;
import potluck.node.MemberView;
import potluck.ui.remotefiles.Totals;

/// A member together with how much it offers.
///
/// @param link empty while there is none
/// @param from how many bytes a second come from it
/// @param to how many go to it
/// @param note what the user has noted
/// @param left when it was here for the last time; empty while it is
record MemberRow(
        MemberView view,
        Totals offered,
        Optional<LinkView> link,
        long from,
        long to,
        String note,
        Optional<Instant> left) {
    boolean isSelf() {
        return view.state().equals("SELF");
    }

    /// Whether it is here, and somebody else.
    boolean mayBeSentTo() {
        return !isSelf() && left.isEmpty();
    }

    /// The same member, gone since `now`.
    MemberRow gone(Instant now) {
        MemberView away = new MemberView(view.user(), view.address(), view.device(), "AWAY");
        return new MemberRow(away, Totals.NONE, Optional.empty(), 0, 0, note, left.or(() -> Optional.of(now)));
    }

    /// The same member with another note.
    MemberRow noted(String now) {
        return new MemberRow(view, offered, link, from, to, now, left);
    }

    String path() {
        return link.map(LinkView::path).orElse("");
    }

    String agent() {
        return link.map(LinkView::agent).orElse("");
    }

    String protocol() {
        return link.map(LinkView::protocol).orElse("").replace("v", " ");
    }

    /// In microseconds; 0 before it was measured.
    long roundTrip() {
        return link.map(LinkView::roundTripMicros).orElse(0L);
    }

    boolean isOf(MemberView other) {
        return view.user().equals(other.user()) && view.device().equals(other.device());
    }
}
