package potluck.sync.index;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.peer.Link;
import potluck.sync.folder.SyncFault;

/// Counts what members tell and nobody can accept. Any thread.
public final class Refusals {
    /// A member may tell of so many unacceptable files before its link is closed; each is one line in the log.
    public static final int MOST = 5_000;

    private final Log log;
    private final Map<Link, Integer> counts = new ConcurrentHashMap<>();

    public Refusals(Log log) {
        this.log = log;
    }

    /// @param name as it was told
    /// @throws Failure `TOO_MANY_BAD_NAMES`, which closes the link
    public void refuse(Link from, List<String> name, Failure why) throws Failure {
        log.warn(from.user(), "refused “{}”: {}", String.join("/", name), why.sentence());
        if (counts.merge(from, 1, Integer::sum) > MOST) {
            throw Failure.of(SyncFault.TOO_MANY_BAD_NAMES, from.user(), MOST);
        }
    }

    /// The link has ended.
    public void ended(Link link) {
        counts.remove(link);
    }
}
