package potluck.store;

import java.io.IOException;
import java.nio.file.Path;

/// What a device keeps of one group. Only names: nothing is made until asked for.
public record GroupFolder(Path path) {
    public Path description() {
        return path.resolve("group.json");
    }

    /// The mapping file.
    public Path members() {
        return path.resolve("members.txt");
    }

    public Path index() {
        return path.resolve("index.db");
    }

    /// Makes the folder, for its owner alone.
    public void create() throws IOException {
        DataFolder.makePrivate(path);
    }
}
