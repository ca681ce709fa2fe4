package potluck.sync.index;

import potluck.store.Known;

/// How a device is greeted that is linked now.
///
/// @param known how much of its index is known here
/// @param past whether what it tells first is about the time in which this device was away
public record Greeting(Known known, boolean past) {}
