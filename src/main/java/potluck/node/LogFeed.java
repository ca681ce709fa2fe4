package potluck.node;

import java.io.IOException;
import java.time.Duration;
import potluck.kit.LogRing;

/// The live log as front ends follow it.
record LogFeed(LogRing ring) {
    Node.LogPage after(long after, Duration patience) throws IOException {
        LogRing.Page page = Waiting.on(() -> ring.after(after, patience));
        return new Node.LogPage(page.lines(), page.next());
    }
}
