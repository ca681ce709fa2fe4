package potluck.sync;

import potluck.catalogue.WireName;

/// Reads and cuts files of the folder; what comes of it is an [Event.Cut] or [Event.Uncut].
interface Reader {
    void read(WireName name);
}
