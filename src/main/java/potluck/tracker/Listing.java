package potluck.tracker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import potluck.wire.TrackerMessage;
import potluck.wire.TrackerMessage.FilesPage;
import potluck.wire.TrackerMessage.Holding;

/// A list that comes from the tracker a page at a time. One thread.
final class Listing {
    private final TrackerLink link;
    private final Sight sight;

    Listing(TrackerLink link, Sight sight) {
        this.link = link;
        this.sight = sight;
    }

    /// All pages together; `question` makes the question out of a cursor.
    List<Holding> all(Function<String, TrackerMessage> question) throws IOException {
        List<Holding> all = new ArrayList<>();
        String cursor = "";
        do {
            FilesPage page = link.ask(question.apply(cursor), FilesPage.class);
            page.items().forEach(holding -> all.add(sight.fromHere(holding)));
            cursor = page.next();
        } while (!cursor.isEmpty());
        return all;
    }
}
