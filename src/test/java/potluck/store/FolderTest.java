package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static potluck.store.Samples.assertFails;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every kind of folder promises.
class FolderTest {
    @TempDir
    Path temp;

    enum Kind {
        HELD,
        PATH
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void namesAndAttributesAreThoseOfTheFolder(Kind kind) throws IOException {
        Files.writeString(temp.resolve("file"), "abc");
        Files.createSymbolicLink(temp.resolve("link"), temp.resolve("file"));
        try (Folder folder = open(kind)) {
            assertThat(folder.names()).containsExactlyInAnyOrder(Path.of("file"), Path.of("link"));
            assertThat(folder.attributes("file").size()).isEqualTo(3);
            assertThat(folder.attributes("link").isSymbolicLink()).isTrue();
            assertThat(folder.attributes().isDirectory()).isTrue();
            assertThatThrownBy(() -> folder.attributes("none")).isInstanceOf(NoSuchFileException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void onlyRealFoldersAreEntered(Kind kind) throws IOException {
        Files.createDirectory(temp.resolve("real"));
        Files.writeString(temp.resolve("real/inside"), "");
        Files.createSymbolicLink(temp.resolve("link"), temp.resolve("real"));
        Files.writeString(temp.resolve("file"), "");
        try (Folder folder = open(kind);
                Folder child = folder.child("real")) {
            assertThat(child.names()).containsExactly(Path.of("inside"));
            assertFails(StoreFault.NAME_TAKEN, () -> folder.child("link").close());
            assertFails(StoreFault.NAME_TAKEN, () -> folder.child("file").close());
            assertThatThrownBy(() -> folder.child("none").close()).isInstanceOf(NoSuchFileException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void filesAreReadAndLinksAreNot(Kind kind) throws IOException {
        Files.writeString(temp.resolve("file"), "abc");
        Files.createSymbolicLink(temp.resolve("link"), temp.resolve("file"));
        try (Folder folder = open(kind);
                FileChannel file = folder.openRead("file")) {
            assertThat(file.read(ByteBuffer.allocate(10))).isEqualTo(3);
            assertThatThrownBy(() -> folder.openRead("link").close()).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aMoveEndsInTheOtherFolder(Kind kind) throws IOException {
        Files.createDirectory(temp.resolve("to"));
        Files.writeString(temp.resolve("file"), "abc");
        try (Folder folder = open(kind);
                Folder to = folder.child("to")) {
            folder.move("file", to, "moved");
            to.force();
            folder.force();
        }

        assertThat(temp.resolve("to/moved")).hasContent("abc");
        assertThat(temp.resolve("file")).doesNotExist();
    }

    private Folder open(Kind kind) throws IOException {
        return switch (kind) {
            case HELD -> Folder.open(temp);
            case PATH -> new PathFolder(temp.toRealPath());
        };
    }
}
