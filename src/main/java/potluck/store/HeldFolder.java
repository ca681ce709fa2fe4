package potluck.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import potluck.kit.Failure;

/// A folder held by its descriptor (Linux, macOS): whatever happens to its path, names are looked up in it alone.
final class HeldFolder implements Folder {
    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final SecureDirectoryStream<Path> stream;

    HeldFolder(SecureDirectoryStream<Path> stream) {
        this.stream = stream;
    }

    /// Looks before opening: Java 25, asked to open a file as a folder, closes one descriptor twice (by then it may be
    /// another thread's) and another never.
    @Override
    public Folder child(String name) throws IOException {
        if (!attributes(name).isDirectory()) {
            throw Failure.of(StoreFault.NAME_TAKEN, name);
        }
        return new HeldFolder(stream.newDirectoryStream(Path.of(name), NOFOLLOW));
    }

    @Override
    public BasicFileAttributes attributes(String name) throws IOException {
        return stream.getFileAttributeView(Path.of(name), PosixFileAttributeView.class, NOFOLLOW)
                .readAttributes();
    }

    @Override
    public BasicFileAttributes attributes() throws IOException {
        return stream.getFileAttributeView(BasicFileAttributeView.class).readAttributes();
    }

    @Override
    public List<Path> names() throws IOException {
        List<Path> names = new ArrayList<>();
        try {
            stream.forEach(entry -> names.add(entry.getFileName()));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    @Override
    public FileChannel openRead(String name) throws IOException {
        return open(name);
    }

    @Override
    public void move(String name, Folder to, String newName) throws IOException {
        if (!(to instanceof HeldFolder held)) {
            throw new IllegalArgumentException("folders of two kinds");
        }
        stream.move(Path.of(name), held.stream, Path.of(newName));
    }

    @Override
    public void dress(String name, Instant modified, boolean executable) throws IOException {
        PosixFileAttributeView file =
                stream.getFileAttributeView(Path.of(name), PosixFileAttributeView.class, NOFOLLOW);
        file.setPermissions(StagingName.runnable(file.readAttributes().permissions(), executable));
        file.setTimes(FileTime.from(modified), null, null);
    }

    @Override
    public void removeFolder(String name) throws IOException {
        stream.deleteDirectory(Path.of(name));
    }

    @Override
    public void force() throws IOException {
        try (FileChannel self = open(".")) {
            self.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private FileChannel open(String name) throws IOException {
        SeekableByteChannel channel = stream.newByteChannel(Path.of(name), READ);
        if (channel instanceof FileChannel file) {
            return file;
        }
        channel.close();
        throw new IOException("not a file channel: " + channel);
    }
}
