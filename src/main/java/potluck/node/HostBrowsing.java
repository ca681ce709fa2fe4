package potluck.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import potluck.tracker.Registry;
import potluck.tracker.TrackerServer;
import potluck.wire.TrackerMessage.Holding;
import potluck.wire.TrackerMessage.Member;

/// What everyone offers, as the tracker's own device reads it in the registry. Any thread.
record HostBrowsing(TrackerServer tracker, Registry registry) implements Browsing {
    @Override
    public List<FileView> files(String query) throws IOException {
        Map<String, Member> members = new HashMap<>();
        tracker.members().members().forEach(member -> members.put(member.device(), member));
        List<FileView> views = new ArrayList<>();
        String cursor = "";
        do {
            Registry.Page page =
                    query.isBlank() ? registry.list(Optional.empty(), cursor) : registry.search(query, cursor);
            for (Registry.Offered offered : page.items()) {
                Member holder = members.get(offered.holder().hex());
                if (holder != null) {
                    String state = offered.offer().content().isEmpty() ? "HASHING" : "READY";
                    views.add(Browsing.view(new Holding(holder, offered.offer()), state));
                }
            }
            cursor = page.next();
        } while (!cursor.isEmpty());
        return views;
    }
}
