package potluck.node;

import java.io.IOException;
import java.util.List;
import potluck.wire.TrackerMessage.Holding;

/// What everyone offers, as panels show it.
@FunctionalInterface
interface Browsing {
    /// @param query as in [Node#files(String)]
    List<FileView> files(String query) throws IOException;

    static FileView view(Holding holding, String state) {
        return new FileView(
                holding.member().user(),
                holding.offer().path(),
                holding.offer().size(),
                holding.offer().content(),
                state);
    }
}
