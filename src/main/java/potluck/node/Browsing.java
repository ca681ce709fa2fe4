package potluck.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import potluck.catalogue.ContentId;
import potluck.store.Index;
import potluck.tracker.TrackerClient;
import potluck.wire.TrackerMessage.Holding;

/// What everyone offers, as panels show it.
final class Browsing {
    private final TrackerClient tracker;
    private final Index index;
    private final String self;

    Browsing(TrackerClient tracker, Index index, String self) {
        this.tracker = tracker;
        this.index = index;
        this.self = self;
    }

    List<FileView> files(String query) throws IOException {
        List<Holding> holdings = query.isBlank() ? tracker.list("") : tracker.search(query);
        List<FileView> views = new ArrayList<>();
        for (Holding holding : holdings) {
            views.add(view(holding, state(holding)));
        }
        return views;
    }

    static FileView view(Holding holding, String state) {
        return new FileView(
                holding.member().user(),
                holding.offer().path(),
                holding.offer().size(),
                holding.offer().content(),
                state);
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
