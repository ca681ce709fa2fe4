package potluck.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import potluck.kit.Failure;

/// Where one device keeps what it has; `docs/ARCHITECTURE.md` draws it. Only names: nothing is made until asked for.
public record DataFolder(Path path) {
    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /// This platform's usual place.
    public static DataFolder usual() {
        return usual(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
    }

    static DataFolder usual(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            String data = environment.getOrDefault("APPDATA", home + "/AppData/Roaming");
            return new DataFolder(Path.of(data, "Potluck"));
        }
        if (name.contains("mac")) {
            return new DataFolder(Path.of(home, "Library", "Application Support", "Potluck"));
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return new DataFolder(data.startsWith("/") ? Path.of(data, "potluck") : Path.of(home, ".local/share/potluck"));
    }

    public Path config() {
        return path.resolve("config.json");
    }

    public Path identity() {
        return path.resolve("identity.p12");
    }

    public Path socket() {
        return path.resolve("node.sock");
    }

    public Path log() {
        return path.resolve("potluck.log");
    }

    /// What belongs to one group; `id` is made of letters, digits and `-`.
    public GroupFolder group(String id) {
        if (!id.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("group " + id);
        }
        return new GroupFolder(path.resolve("groups", id));
    }

    /// Makes the folder, for its owner alone.
    public void create() throws IOException {
        makePrivate(path);
    }

    /// Takes the folder for this process until the lock is closed. Failure ALREADY_RUNNING.
    public Lock lock() throws IOException {
        return lock("node.lock").orElseThrow(() -> Failure.of(StoreFault.ALREADY_RUNNING, path));
    }

    /// Makes this process the one with the folder's window until the lock is closed; empty while another one is.
    public Optional<Lock> lockWindow() throws IOException {
        return lock("window.lock");
    }

    private Optional<Lock> lock(String name) throws IOException {
        create();
        FileChannel channel = FileChannel.open(path.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isFree(channel)) {
            return Optional.of(new Lock(channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    static void makePrivate(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (FileAlreadyExistsException e) {
            throw Failure.because(e, StoreFault.NOT_A_FOLDER, folder);
        } catch (IOException e) {
            throw Trouble.writing(folder, 1, e);
        }
    }

    /// The proof that no other process uses the folder. The file stays: deleting it would let two processes lock
    /// two files.
    public static final class Lock implements AutoCloseable {
        private final FileChannel channel;

        private Lock(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
