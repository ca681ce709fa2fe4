package potluck.ui.members;

import java.util.Optional;
import potluck.ui.fx.Fold;
import potluck.ui.fx.Nested;

/// A line of the list: the head of a group, or a member in it.
///
/// @param member empty of a head
/// @param size how many members stand below a head
record MemberLine(Group group, Optional<MemberRow> member, int size, Fold fold) implements Nested {
    static MemberLine head(Group group, int size, boolean open) {
        return new MemberLine(group, Optional.empty(), size, open ? Fold.OPEN : Fold.CLOSED);
    }

    static MemberLine of(MemberRow row) {
        return new MemberLine(Group.of(row), Optional.of(row), 0, Fold.LEAF);
    }

    boolean isHead() {
        return member.isEmpty();
    }

    /// By which the line is known again.
    String key() {
        return member.map(row -> row.view().user() + '\n' + row.view().device()).orElse(group.name());
    }

    @Override
    public int depth() {
        return isHead() ? 0 : 1;
    }
}
