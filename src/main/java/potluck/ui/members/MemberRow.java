package potluck.ui.members;

import potluck.node.MemberView;
import potluck.ui.remotefiles.Totals;

/// A member together with how much it offers.
record MemberRow(MemberView view, Totals offered) {
    boolean isSelf() {
        return view.state().equals("SELF");
    }
}
