package potluck.catalogue;

import java.time.Instant;

/// A file of a folder, as members tell each other about it. `size` is in bytes; `modified` never decides anything.
public record FileEntry(WireName name, long size, ContentId content, Instant modified, boolean executable) {
    /// The same under another name.
    public FileEntry named(WireName other) {
        return new FileEntry(other, size, content, modified, executable);
    }
}
