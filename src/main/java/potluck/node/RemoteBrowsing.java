package potluck.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import potluck.catalogue.ContentId;
import potluck.store.Index;
import potluck.tracker.TrackerClient;
import potluck.wire.TrackerMessage.Holding;

/// What everyone offers, as a member's device hears it from the tracker. Any thread; each call blocks for the answer.
///
/// @param self this device's user
record RemoteBrowsing(TrackerClient tracker, Index index, String self) implements Browsing {
    @Override
    public List<FileView> files(String query) throws IOException {
        List<Holding> holdings = query.isBlank() ? tracker.list("") : tracker.search(query);
        List<FileView> views = new ArrayList<>();
        for (Holding holding : holdings) {
            views.add(Browsing.view(holding, state(holding)));
        }
        return views;
    }

    private String state(Holding holding) throws IOException {
        String content = holding.offer().content();
        if (holding.member().user().equals(self)) {
            return "OWN";
        }
        if (content.isEmpty()) {
            return "HASHING";
        }
        return index.holds(ContentId.ofHex(content)) ? "HERE" : "READY";
    }
}
