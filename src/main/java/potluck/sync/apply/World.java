package potluck.sync.apply;

import potluck.kit.Log;
import potluck.sync.disk.Disk;
import potluck.sync.disk.Reader;
import potluck.sync.disk.Time;

/// Everything a mirror touches: the disk, those who read and fetch for it, and the time. None of them calls back; what
/// comes of a request is told to the folder's own thread.
///
/// @param asking asks all linked members to tell once more all they have
public record World(Disk disk, Reader reader, Fetcher fetcher, Time time, Log log, Runnable asking) {}
