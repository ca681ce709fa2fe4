package potluck.diagnosis;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import potluck.diagnosis.Finding.Area;

/// Can Linux watch every folder in the sync folders? It has a limit for each user, and what is beyond it is noticed
/// only when everything is looked through.
final class WatchCheck {
    private static final Path LIMIT = Path.of("/proc/sys/fs/inotify/max_user_watches");
    private static final long MOST_COUNTED = 1_000_000;
    private static final long ENOUGH_FOR_MOST = 524_288;

    private WatchCheck() {}

    static Finding here(List<Path> synced) {
        return of(LIMIT, synced);
    }

    /// @param limit the file that holds the limit; where there is none, there is no limit
    static Finding of(Path limit, List<Path> synced) {
        try {
            long most = Long.parseLong(Files.readString(limit).strip());
            return of(most, count(synced));
        } catch (IOException | NumberFormatException e) {
            return Finding.skipped(Area.WATCHES, Phrase.WATCHES_NOT_LIMITED);
        }
    }

    /// Other programs watch, too: what fills more than half of the limit is close to it.
    private static Finding of(long most, long folders) {
        if (folders <= most / 2) {
            return Finding.passed(Area.WATCHES, Phrase.WATCHES_ENOUGH, folders, most);
        }
        long better = Math.max(ENOUGH_FOR_MOST, folders * 4);
        return Finding.warned(
                Area.WATCHES,
                Said.of(Phrase.WATCHES_FEW, folders, most),
                Remedy.of(
                        Phrase.RAISE_WATCHES,
                        "echo fs.inotify.max_user_watches=" + better
                                + " | sudo tee /etc/sysctl.d/90-potluck.conf && sudo sysctl --system"));
    }

    private static long count(List<Path> folders) throws IOException {
        AtomicLong count = new AtomicLong();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                Files.walkFileTree(folder, new Counter(count));
            }
        }
        return count.get();
    }

    private static final class Counter extends SimpleFileVisitor<Path> {
        private final AtomicLong count;

        Counter(AtomicLong count) {
            this.count = count;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return count.incrementAndGet() < MOST_COUNTED ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
