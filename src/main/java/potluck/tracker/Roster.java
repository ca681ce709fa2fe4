package potluck.tracker;

import java.util.List;
import java.util.Optional;
import potluck.wire.TrackerMessage.Member;

/// Everyone who is here at one moment, ordered by user name. `version` grows with every change.
public record Roster(long version, List<Member> members) {
    public Roster {
        members = List.copyOf(members);
    }

    public Optional<Member> device(String id) {
        return members.stream().filter(member -> member.device().equals(id)).findFirst();
    }

    public Optional<Member> user(String name) {
        return members.stream().filter(member -> member.user().equals(name)).findFirst();
    }
}
