package potluck.transfer;

import java.io.IOException;
import java.util.Optional;
import potluck.catalogue.ContentId;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.peer.Link;

/// What is served to some members alone, beside what every member may have. Any thread.
public interface Reserved {
    /// The pieces of a content; empty when it is not for that member.
    Optional<Manifest> manifest(Link to, ContentId content) throws IOException;

    /// Bytes of a piece; empty when it is not for that member.
    ///
    /// @throws potluck.kit.Failure `GONE` when the file has changed
    Optional<byte[]> read(Link to, Hash piece, int offset, int length) throws IOException;

    /// For a device that keeps nothing for anybody.
    static Reserved nothing() {
        return new Reserved() {
            @Override
            public Optional<Manifest> manifest(Link to, ContentId content) {
                return Optional.empty();
            }

            @Override
            public Optional<byte[]> read(Link to, Hash piece, int offset, int length) {
                return Optional.empty();
            }
        };
    }
}
