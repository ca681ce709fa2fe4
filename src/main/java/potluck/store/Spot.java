package potluck.store;

import java.nio.file.Path;

/// Where on this device a piece lies: `length` bytes at `offset` of a file that had this stamp.
public record Spot(Path file, FileStamp stamp, long offset, int length) {}
