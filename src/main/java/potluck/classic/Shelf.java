package potluck.classic;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// What the text door shows of the group. Any thread; the methods may block.
public interface Shelf {
    /// Who is here, this device included.
    List<Present> members() throws IOException;

    /// Everything the members offer.
    List<Offer> files() throws IOException;

    /// The content of a file that this device offers, by its path as offered or by its last part; empty for any other.
    Optional<Content> open(String name) throws IOException;

    /// @param address `IP:port`
    record Present(String user, String address) {}

    /// @param address the holder's `IP:port`
    record Offer(String user, String address, String path) {
        /// Whether somebody who says `name` means this file.
        boolean isCalled(String name) {
            return path.equals(name) || path.endsWith("/" + name) || path.endsWith("\\" + name);
        }
    }

    /// An opened file; whoever got it closes it.
    ///
    /// @param size bytes that `in` will give
    record Content(long size, InputStream in) implements Closeable {
        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
