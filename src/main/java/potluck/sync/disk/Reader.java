package potluck.sync.disk;

import potluck.catalogue.WireName;

/// Reads and cuts files of the folder; what comes of it is a [Sight.Cut] or [Sight.Uncut].
public interface Reader {
    void read(WireName name);
}
