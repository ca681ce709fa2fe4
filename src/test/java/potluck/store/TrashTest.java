package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.store.Samples.assertFails;
import static potluck.store.Samples.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashTest {
    private static final Instant THEN = Instant.parse("2026-03-01T23:59:58Z");
    private static final Instant LATER = Instant.parse("2026-03-02T00:00:01Z");

    @TempDir
    Path folder;

    private SafeRoot root;

    @BeforeEach
    void open() throws IOException {
        root = SafeRoot.open(folder);
    }

    @Test
    void whatIsThrownAwayIsListedByNameAndTimeAndComesBack() throws IOException {
        write("docs/plan.txt", "first");
        root.trash(name("docs/plan.txt"), THEN);
        write("docs/plan.txt", "second");
        root.trash(name("docs/plan.txt"), LATER);

        List<TrashedFile> trashed = root.trashed();
        assertThat(trashed).extracting(TrashedFile::at).containsExactly(LATER, THEN);
        assertThat(trashed).extracting(TrashedFile::name).containsOnly(name("docs/plan.txt"));
        root.restore(trashed.getLast(), name("docs/plan.txt"));
        assertThat(folder.resolve("docs/plan.txt")).hasContent("first");
        assertThat(root.trashed()).containsExactly(trashed.getFirst());
    }

    @Test
    void restoringNeverOverwrites() throws IOException {
        write("a", "old");
        root.trash(name("a"), THEN);
        write("a", "new");
        TrashedFile old = root.trashed().getFirst();
        assertFails(StoreFault.NAME_TAKEN, () -> root.restore(old, name("a")));
        root.restore(old, name("sub/a (2)"));
        assertThat(folder.resolve("sub/a (2)")).hasContent("old");
        assertFails(StoreFault.NAME_MISSING, () -> root.restore(old, name("b")));
    }

    @Test
    void onlyWhatIsOldExpires() throws IOException {
        write("a", "1");
        write("b/c", "2");
        root.trash(name("a"), THEN);
        root.trash(name("b/c"), LATER);
        Files.createDirectories(folder.resolve(".potluck/trash/somebody else's"));
        assertThat(root.expireTrash(LATER)).isEqualTo(1);
        assertThat(root.trashed()).extracting(TrashedFile::name).containsExactly(name("b/c"));
        assertThat(folder.resolve(".potluck/trash/somebody else's")).exists();
    }

    @Test
    void foldersAreRemovedAsFarAsTheyAreEmpty() throws IOException {
        write("a/b/c/file", "1");
        write("a/other", "2");
        root.trash(name("a/b/c/file"), THEN);
        root.prune(name("a/b/c/file"));
        assertThat(folder.resolve("a/b")).doesNotExist();
        assertThat(folder.resolve("a/other")).exists();
        root.prune(name("a/other"));
        assertThat(folder.resolve("a/other")).exists();
        Files.createDirectories(folder.resolve("empty/below"));
        root.prune(name("empty/below"));
        assertThat(folder.resolve("empty")).doesNotExist();
    }

    @Test
    void timeAndExecutableBitAreSetAndSeen() throws IOException {
        Path file = write("run.sh", "#!");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        root.dress(name("run.sh"), THEN, true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x---");
        SeenFile seen = root.see(name("run.sh")).orElseThrow();
        assertThat(seen.executable()).isTrue();
        assertThat(seen.stamp()).isEqualTo(FileStamp.of(file));
        assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(THEN);
        root.dress(name("run.sh"), LATER, false);
        assertThat(root.see(name("run.sh")))
                .get()
                .extracting(SeenFile::executable)
                .isEqualTo(false);
        assertThat(root.see(name("nothing"))).isEmpty();
        assertFails(StoreFault.NAME_MISSING, () -> root.dress(name("nothing"), THEN, true));
    }

    @Test
    void theMarkerTellsOneFolderFromAnother(@TempDir Path other) throws IOException {
        String marker = SafeRoot.marker(folder).orElseThrow();
        assertThat(SafeRoot.marker(other)).isEmpty();
        assertThat(SafeRoot.marker(other.resolve("missing"))).isEmpty();
        SafeRoot.open(other);
        assertThat(SafeRoot.marker(other)).isPresent().get().isNotEqualTo(marker);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
