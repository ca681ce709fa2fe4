package potluck.sync.mirror;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import potluck.kit.Failure;
import potluck.kit.Log;

/// What of a folder cannot be shared; each is told once. Belongs to the folder's own thread.
final class Skipped {
    private final Log log;
    private final Set<String> paths = new HashSet<>();

    Skipped(Log log) {
        this.log = log;
    }

    void tell(String path, IOException why) {
        if (paths.add(path)) {
            log.warn("", "not shared: “{}”: {}", path, Failure.sentenceOf(why));
        }
    }

    /// All of it is told again.
    void forget() {
        paths.clear();
    }
}
