package potluck.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import potluck.identity.MemoryWorld;
import potluck.kit.Lifecycle;
import potluck.sync.folder.FolderMode;

/// Devices of one simulated network, each with its data in a folder of its name. They end with it.
public final class SyncWorld implements AutoCloseable {
    private final Supplier<Path> home;
    private final MemoryWorld network = new MemoryWorld();
    private final Lifecycle opened = new Lifecycle();

    /// @param home asked for when the first device is made
    public SyncWorld(Supplier<Path> home) {
        this.home = home;
    }

    /// A device in union mode.
    SyncDevice device(String user) throws IOException {
        return device(user, FolderMode.UNION);
    }

    public SyncDevice device(String user, FolderMode mode) throws IOException {
        return opened.own(new SyncDevice(network.device(user), home.get().resolve(user), mode));
    }

    /// The same device, which has ended, begun anew.
    SyncDevice again(SyncDevice ended) throws IOException {
        return opened.own(new SyncDevice(ended.network, home.get().resolve(ended.user()), ended.mode));
    }

    /// A member that keeps no folder and says what the test says.
    BarePeer bare(String user) throws IOException {
        return opened.own(new BarePeer(network, user));
    }

    void part(SyncDevice one, SyncDevice other) {
        network.part(one.network, other.network);
    }

    void heal() {
        network.heal();
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
