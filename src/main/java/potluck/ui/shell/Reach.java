package potluck.ui.shell;

import java.util.List;
import java.util.Locale;
import potluck.node.MemberView;
import potluck.node.Snapshot;
import potluck.ui.fx.Tone;

/// How well this device is connected with the rest of its group.
enum Reach {
    /// The tracker is there, and every member can be reached.
    ONLINE(Tone.GOOD),
    /// The tracker is there, but some members cannot be reached.
    PARTLY(Tone.WARN),
    /// The tracker is away; members linked before still are.
    OFFLINE(Tone.BAD);

    private final Tone tone;

    Reach(Tone tone) {
        this.tone = tone;
    }

    static Reach of(Snapshot snapshot) {
        if (!snapshot.status().trackerState().equals("CONNECTED")) {
            return OFFLINE;
        }
        return unreachable(snapshot).isEmpty() ? ONLINE : PARTLY;
    }

    /// The users who cannot be reached from here.
    static List<String> unreachable(Snapshot snapshot) {
        return snapshot.members().stream()
                .filter(member -> member.state().equals("UNREACHABLE"))
                .map(MemberView::user)
                .toList();
    }

    Tone tone() {
        return tone;
    }

    /// The end of its message keys.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
