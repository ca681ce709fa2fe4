package potluck.peer;

import java.io.IOException;
import potluck.wire.Binary;

/// Takes what answers one REQUEST. Called in the link's reader thread; must be quick.
public interface BlockSink {
    /// Bytes, in order; the last ones say so.
    void data(Binary.Data data);

    /// There will be no more bytes: refused, or the link has ended.
    void failed(IOException why);
}
