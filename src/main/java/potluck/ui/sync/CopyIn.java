package potluck.ui.sync;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import potluck.kit.Failure;
import potluck.store.StoreFault;

/// Copies files and folders into a sync folder, never over anything. Links and devices stay behind.
record CopyIn(Path folder) {
    /// @throws Failure `NAME_TAKEN`, `NOT_A_FILE` before anything is copied, when one of them cannot be
    void copy(List<Path> files) throws IOException {
        for (Path file : files) {
            require(file);
        }
        for (Path file : files) {
            Files.walkFileTree(file, new Copying(file));
        }
    }

    private void require(Path file) throws IOException {
        if (folder.toRealPath().startsWith(file.toRealPath())) {
            throw Failure.of(StoreFault.NOT_A_FILE, file);
        }
        if (Files.exists(place(file), LinkOption.NOFOLLOW_LINKS)) {
            throw Failure.of(StoreFault.NAME_TAKEN, place(file));
        }
    }

    private Path place(Path file) {
        return folder.resolve(String.valueOf(file.getFileName()));
    }

    private final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;

        Copying(Path from) {
            this.from = from;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) throws IOException {
            Files.createDirectory(target(found));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path found, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()) {
                Files.copy(found, target(found), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }

        private Path target(Path found) {
            return place(from).resolve(from.relativize(found));
        }
    }
}
