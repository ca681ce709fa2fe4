package potluck.sync.folder;

import potluck.catalogue.ContentId;
import potluck.catalogue.WireName;

/// Knows what other members hold.
public interface Elsewhere {
    /// Whether some linked member has this content under this name.
    boolean holds(WireName name, ContentId content);
}
