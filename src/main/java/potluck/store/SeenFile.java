package potluck.store;

/// What one look at a file shows without reading it.
public record SeenFile(FileStamp stamp, boolean executable) {}
