package potluck.sync;

import potluck.kit.Log;

/// Everything a mirror touches: the disk, those who read and fetch for it, and the time. None of them calls back; what
/// comes of a request is an [Event].
///
/// @param asking asks all linked members to tell once more all they have
record World(Disk disk, Reader reader, Fetcher fetcher, Time time, Log log, Runnable asking) {}
