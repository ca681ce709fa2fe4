package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.HostileNames;
import potluck.catalogue.Manifest;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// Names chosen by others never reach anything outside the shared folder.
class HostileNamesTest {
    private static final byte[] DATA = Samples.bytes(1, 100);
    private static final Manifest MANIFEST = Samples.manifest(DATA);

    @TempDir
    Path temp;

    @Test
    void noNameOfTheCorpusLeavesTheFolder() throws IOException {
        Path outside = Files.createDirectories(temp.resolve("parent/a/b"));
        Files.writeString(temp.resolve("parent/x"), "precious");
        SafeRoot root = SafeRoot.open(outside.resolve("shared"));
        Map<String, String> before = snapshot(root.path());
        List<List<String>> corpus = HostileNames.corpus();
        int accepted = 0;
        for (List<String> components : corpus) {
            accepted += receive(root, components) ? 1 : 0;
        }

        assertThat(corpus).hasSizeGreaterThan(3_000);
        assertThat(accepted).isBetween(500, corpus.size() / 2);
        assertThat(snapshot(root.path())).isEqualTo(before);
        assertThat(temp.resolve("parent/x")).hasContent("precious");
        SafeRootTest.Seen seen = new SafeRootTest.Seen();
        root.scan(seen);
        assertThat(seen.skipped).isEmpty();
    }

    @Test
    void aFolderThatTurnsIntoALinkWhileFilesArriveLeadsNowhere() throws Exception {
        SafeRoot root = SafeRoot.open(temp.resolve("shared"));
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Path door = root.path().resolve("door");
        AtomicBoolean done = new AtomicBoolean();
        Thread flipper = Thread.ofPlatform().start(() -> flip(door, outside, done));
        try {
            for (int i = 0; i < 500; i++) {
                receive(root, List.of("door", "sub" + i % 7, "f" + i));
            }
        } finally {
            done.set(true);
            flipper.join();
        }

        assertThat(outside).isEmptyDirectory();
        assertThat(receive(root, List.of("door", "last")))
                .as("with the link gone, files arrive")
                .isTrue();
    }

    /// Whether the name was good and the file arrived; a failure that says why is as good.
    private static boolean receive(SafeRoot root, List<String> components) throws IOException {
        try (StagingFile staging = StagingFile.open(root.stagingFolder(), MANIFEST)) {
            WireName name = WireName.of(components);
            staging.write(0, ByteBuffer.wrap(DATA));
            staging.finish(Instant.EPOCH, false);
            staging.commitTo(root, name, Room.FREE);
            return true;
        } catch (Failure | FileSystemException refused) {
            return false;
        }
    }

    /// Moves the folder away inside the root, puts a link in its place, takes the link away, and so on.
    private static void flip(Path door, Path outside, AtomicBoolean done) {
        for (int i = 0; !done.get(); i++) {
            Path aside = door.resolveSibling("aside" + i);
            attempt(() -> Files.move(door, aside));
            attempt(() -> Files.createSymbolicLink(door, outside));
            attempt(() -> Files.delete(Files.isSymbolicLink(door) ? door : aside.resolve("none")));
        }
    }

    /// The receiver gets in between; then the step is left out.
    private static void attempt(Step step) {
        try {
            step.run();
        } catch (IOException outrun) {
            return;
        }
    }

    /// Everything below the temporary folder but the shared one: kind, size and time.
    private Map<String, String> snapshot(Path except) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(temp)) {
            for (Path path : paths.filter(path -> !path.startsWith(except)).toList()) {
                all.put(path.toString(), describe(path));
            }
        }
        return all;
    }

    private static String describe(Path path) throws IOException {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                ? "folder " + Files.getLastModifiedTime(path)
                : FileStamp.of(path).toString();
    }

    private interface Step {
        void run() throws IOException;
    }
}
