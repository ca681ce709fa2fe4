package potluck.share;

import java.io.IOException;
import potluck.catalogue.Manifest;

/// Writes down what an asked file turned out to contain, so that it can be gone on with after a restart.
interface ManifestNote {
    void take(Manifest manifest) throws IOException;
}
