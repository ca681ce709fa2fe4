package potluck.sync.disk;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.helpers.NOPLogger;
import potluck.catalogue.IgnoreList;
import potluck.kit.Threads;

/// Hears from the operating system what changes below a folder. Virtual threads of its own; what it hears goes to the
/// inbox.
public final class Watch implements AutoCloseable {
    private static final String OWN = ".potluck";

    private final DirectoryWatcher watcher;
    /// Holds the end of the hearing once every folder is watched.
    private final CompletableFuture<CompletableFuture<Void>> begun;
    private final CompletableFuture<Void> end;

    private Watch(DirectoryWatcher watcher, CompletableFuture<CompletableFuture<Void>> begun, Consumer<Sight> inbox) {
        this.watcher = watcher;
        this.begun = begun;
        this.end = begun.thenCompose(Function.identity()).whenComplete((_, _) -> inbox.accept(new Sight.Missed()));
    }

    /// Begins to watch, folder by folder, while the caller does something else.
    public static Watch start(Path root, Consumer<Sight> inbox) throws IOException {
        DirectoryWatcher watcher = DirectoryWatcher.builder()
                .path(root)
                .listener(new Listener(root, inbox))
                .fileHashing(false)
                .fileTreeVisitor(new Visitor())
                .logger(NOPLogger.NOP_LOGGER)
                .build();
        Executor threads = work -> Threads.start("watch " + root, work);
        return new Watch(watcher, CompletableFuture.supplyAsync(() -> watcher.watchAsync(threads), threads), inbox);
    }

    /// Returns once every folder is watched, or the system can watch no more of them: whoever scans after that misses
    /// nothing, or is told so by [#isOpen].
    public void await() throws InterruptedException {
        try {
            begun.get();
        } catch (ExecutionException e) {
            // It has ended, then.
            return;
        }
    }

    /// Whether changes are heard of. Not so when the system can watch no more folders.
    public boolean isOpen() {
        return !end.isDone();
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }

    private record Listener(Path root, Consumer<Sight> inbox) implements DirectoryChangeListener {
        @Override
        public void onEvent(DirectoryChangeEvent event) {
            if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW || isIgnoreList(event.path())) {
                inbox.accept(new Sight.Missed());
            } else if (!isOwn(root.relativize(event.path()).getName(0))) {
                inbox.accept(new Sight.Touched(event.path()));
            }
        }

        /// What such a list says concerns the whole folder.
        private boolean isIgnoreList(Path path) {
            return root.equals(path.getParent())
                    && String.valueOf(path.getFileName()).endsWith(IgnoreList.ENDING);
        }

        @Override
        public void onException(Exception e) {
            inbox.accept(new Sight.Missed());
        }
    }

    /// Walks a tree without the program's own folder and without following links.
    private static final class Visitor implements FileTreeVisitor {
        @Override
        public void recursiveVisitFiles(Path top, Callback onFolder, Callback onFile) throws IOException {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    if (isOwn(folder.getFileName())) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    onFolder.call(folder);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    onFile.call(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    private static boolean isOwn(Path name) {
        return name.toString().toLowerCase(Locale.ROOT).startsWith(OWN);
    }
}
