package potluck.tracker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import potluck.kit.Topic;
import potluck.wire.TrackerMessage;
import potluck.wire.TrackerMessage.Member;

/// Tells all members what has changed since it told them last. One thread.
final class Herald {
    private final MemberTable members;
    private final Registry registry;
    private final BanStore bans;
    private final MemberLinks links;
    private final Topic<TrackerEvent> events;
    private Roster told;
    private long toldFiles;
    private List<String> toldBans;

    Herald(TrackerTables tables, BanStore bans, MemberLinks links, Topic<TrackerEvent> events) {
        this.members = tables.members();
        this.registry = tables.registry();
        this.bans = bans;
        this.links = links;
        this.events = events;
        this.told = members.roster();
        this.toldFiles = registry.changes();
        this.toldBans = devices();
    }

    /// Whether there was anything to tell.
    boolean tell() {
        boolean members = tellMembers();
        boolean files = tellFiles();
        boolean bans = tellBans();
        return members || files || bans;
    }

    private boolean tellMembers() {
        Roster now = members.roster();
        if (now.version() == told.version()) {
            return false;
        }
        Set<Member> before = new HashSet<>(told.members());
        Set<String> stillHere = now.members().stream().map(Member::device).collect(Collectors.toSet());
        List<Member> here = now.members().stream()
                .filter(member -> !before.contains(member))
                .toList();
        List<String> gone = told.members().stream()
                .map(Member::device)
                .filter(device -> !stillHere.contains(device))
                .toList();
        told = now;
        links.tell(new TrackerMessage.MembersChanged(now.version(), here, gone));
        events.publish(new TrackerEvent.Members(now));
        return true;
    }

    /// Also when one is over.
    private boolean tellBans() {
        List<String> now = devices();
        if (now.equals(toldBans)) {
            return false;
        }
        toldBans = now;
        links.tell(new TrackerMessage.Banned(now));
        return true;
    }

    private List<String> devices() {
        return bans.list().stream().map(ban -> ban.device().hex()).toList();
    }

    private boolean tellFiles() {
        long now = registry.changes();
        if (now == toldFiles) {
            return false;
        }
        toldFiles = now;
        links.tell(new TrackerMessage.FilesChanged(now));
        events.publish(new TrackerEvent.Files(now));
        return true;
    }
}
