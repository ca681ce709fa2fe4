package potluck.sync.apply;

import java.util.List;

/// Brings contents into the folder.
public interface Fetcher {
    /// Begins to fetch the errands' targets. Right before one takes its name its errand makes room. What comes of each
    /// is an [Outcome].
    void begin(List<Errand> errands);
}
