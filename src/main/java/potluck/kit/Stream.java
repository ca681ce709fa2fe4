package potluck.kit;

import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;

/// A pair of byte streams to one other device. Closing makes every blocked read and write end at once.
public interface Stream extends Closeable {
    InputStream in();

    OutputStream out();

    @Override
    void close();
}
