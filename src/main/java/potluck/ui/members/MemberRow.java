package potluck.ui.members;

import java.time.Instant;
import java.util.Optional;
import potluck.node.MemberView;
import potluck.ui.remotefiles.Totals;

/// A member together with how much it offers.
///
/// @param left when it was here for the last time; empty while it is
record MemberRow(MemberView view, Totals offered, Optional<Instant> left) {
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
        return new MemberRow(away, Totals.NONE, left.or(() -> Optional.of(now)));
    }

    boolean isOf(MemberView other) {
        return view.user().equals(other.user()) && view.device().equals(other.device());
    }
}
