package potluck.sync.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import potluck.catalogue.WireName;
import potluck.store.CutFile;
import potluck.store.Cutter;

/// Reads and cuts files on two platform threads of its own, beside the serving of pieces. Any thread may hand in
/// files; the results go to the inbox.
public final class Hashing implements AutoCloseable {
    private static final int THREADS = 2;

    private final Cutter cutter = new Cutter();
    private final Consumer<Sight> inbox;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("hashing-", 1).daemon().factory());

    public Hashing(Consumer<Sight> inbox) {
        this.inbox = inbox;
    }

    /// Reads a file soon.
    public void read(WireName name, Path file) {
        threads.execute(() -> inbox.accept(cut(name, file)));
    }

    /// Lets go of files that are being read.
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Sight cut(WireName name, Path file) {
        try {
            CutFile cut = cutter.read(file, _ -> {});
            return new Sight.Cut(name, cut, isExecutable(file));
        } catch (IOException e) {
            return new Sight.Uncut(name, e);
        }
    }

    private static boolean isExecutable(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
    }
}
