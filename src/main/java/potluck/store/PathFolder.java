package potluck.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import potluck.kit.Failure;

/// A folder known by its path, where descriptors are not to be had (Windows). A local program that swaps a folder for
/// a link between check and use can mislead it; other members cannot, for they make no links.
final class PathFolder implements Folder {
    private final Path path;

    /// `path` has no links in it.
    PathFolder(Path path) {
        this.path = path;
    }

    @Override
    public Folder child(String name) throws IOException {
        Path child = path.resolve(name);
        if (!attributes(name).isDirectory()
                || !child.toRealPath().equals(child.toRealPath(LinkOption.NOFOLLOW_LINKS))) {
            throw Failure.of(StoreFault.NAME_TAKEN, name);
        }
        return new PathFolder(child);
    }

    @Override
    public BasicFileAttributes attributes(String name) throws IOException {
        return Files.readAttributes(path.resolve(name), BasicFileAttributes.class, NOFOLLOW);
    }

    @Override
    public BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class);
    }

    @Override
    public List<Path> names() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(Path::getFileName).toList();
        }
    }

    @Override
    public FileChannel openRead(String name) throws IOException {
        return FileChannel.open(path.resolve(name), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void move(String name, Folder to, String newName) throws IOException {
        if (!(to instanceof PathFolder other)) {
            throw new IllegalArgumentException("folders of two kinds");
        }
        Files.move(path.resolve(name), other.path.resolve(newName));
    }

    @Override
    public void dress(String name, Instant modified, boolean executable) throws IOException {
        Path file = path.resolve(name);
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class, NOFOLLOW);
        if (view != null) {
            view.setPermissions(StagingName.runnable(view.readAttributes().permissions(), executable));
        }
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    @Override
    public void removeFolder(String name) throws IOException {
        child(name).close();
        Files.delete(path.resolve(name));
    }

    @Override
    public void force() throws IOException {
        Durable.force(path);
    }

    @Override
    public void close() {}
}
