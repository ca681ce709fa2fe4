package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.store.Samples.assertFails;
import static potluck.store.Samples.name;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

class StagedBatchTest {
    private static final Instant MODIFIED = Instant.parse("2026-01-02T03:04:05.678Z");

    @TempDir
    Path temp;

    private Path folder;
    private SafeRoot root;

    @BeforeEach
    void open() throws IOException {
        folder = temp.resolve("shared");
        root = SafeRoot.open(folder);
    }

    @Test
    void allFilesGetTheirNamesWithTheirTimesAndRights() throws IOException {
        Map<WireName, FileStamp> placed;
        try (StagedBatch batch = new StagedBatch(root)) {
            for (String name : List.of("a.txt", "sub/b.sh", "sub/c.txt", "sub/deep/d.txt")) {
                assertThat(add(batch, name, "text of " + name)).isTrue();
                assertThat(folder.resolve(name)).doesNotExist();
            }
            placed = batch.commit();
        }

        assertThat(placed).hasSize(4);
        for (WireName name : placed.keySet()) {
            Path file = folder.resolve(name.path());
            assertThat(file).hasContent("text of " + name);
            assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.from(MODIFIED));
            assertThat(Files.isExecutable(file)).isEqualTo(name.path().endsWith(".sh"));
            assertThat(placed.get(name)).isEqualTo(FileStamp.of(file));
        }
        assertThat(root.stagingFolder()).isEmptyDirectory();
    }

    @Test
    void anEmptyFileIsAFileToo() throws IOException {
        try (StagedBatch batch = new StagedBatch(root)) {
            assertThat(add(batch, "empty", "")).isTrue();
            batch.commit();
        }

        assertThat(folder.resolve("empty")).isEmptyFile();
    }

    @Test
    void wrongContentIsNotTaken() throws IOException {
        try (StagedBatch batch = new StagedBatch(root)) {
            Manifest manifest = Samples.manifest(bytes("right"));

            assertThat(batch.add(entry("a", manifest), manifest, List.of(ByteBuffer.wrap(bytes("wrong"))), Room.FREE))
                    .isFalse();
            assertThat(batch.add(entry("a", manifest), manifest, List.of(), Room.FREE))
                    .isFalse();
            assertThat(root.stagingFolder()).isEmptyDirectory();
            assertThat(batch.commit()).isEmpty();
        }

        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void contentMayComeInParts() throws IOException {
        try (StagedBatch batch = new StagedBatch(root)) {
            Manifest manifest = Samples.manifest(bytes("one two"));
            List<ByteBuffer> parts = List.of(ByteBuffer.wrap(bytes("one ")), ByteBuffer.wrap(bytes("two")));

            assertThat(batch.add(entry("a", manifest), manifest, parts, Room.FREE))
                    .isTrue();
            batch.commit();
        }

        assertThat(folder.resolve("a")).hasContent("one two");
    }

    @Test
    void whatHasNoFreeNameIsLeftOutAndTheOthersAreNot() throws IOException {
        Files.writeString(folder.resolve("taken"), "of somebody here");
        Files.createDirectories(folder.resolve("folder/below"));
        Files.createDirectory(folder.resolve("vacant"));
        Map<WireName, FileStamp> placed;
        try (StagedBatch batch = new StagedBatch(root)) {
            for (String name : List.of("taken", "folder", "taken/below", "vacant", "free")) {
                add(batch, name, "text of " + name);
            }
            placed = batch.commit();
        }

        assertThat(placed).containsOnlyKeys(name("vacant"), name("free"));
        assertThat(folder.resolve("taken")).hasContent("of somebody here");
        assertThat(folder.resolve("vacant")).hasContent("text of vacant");
        assertThat(root.stagingFolder()).isEmptyDirectory();
    }

    @Test
    void whoeverHasNoRoomGetsNoName() throws IOException {
        Manifest manifest = Samples.manifest(bytes("first"));
        Room none = () -> {
            throw Failure.of(StoreFault.NAME_TAKEN, "a");
        };
        try (StagedBatch batch = new StagedBatch(root)) {
            batch.add(entry("a", manifest), manifest, List.of(ByteBuffer.wrap(bytes("first"))), none);
            add(batch, "b", "second");

            assertThat(batch.commit()).containsOnlyKeys(name("b"));
        }

        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void nothingGoesWhereTheFolderIsNoMore() throws IOException {
        Path moved = temp.resolve("moved");
        try (StagedBatch batch = new StagedBatch(root)) {
            add(batch, "a", "text");
            Files.move(folder, moved);
            SafeRoot.open(folder);

            assertThat(batch.commit()).isEmpty();
        }

        try (Stream<Path> files = Stream.concat(Files.walk(folder), Files.walk(moved))) {
            assertThat(files).noneMatch(file -> file.endsWith("a"));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldOf() throws IOException {
        try (StagedBatch batch = new StagedBatch(root)) {
            Files.delete(root.stagingFolder());
            Files.writeString(root.stagingFolder(), "no folder");

            assertFails(StoreFault.NOT_A_FOLDER, () -> add(batch, "a", "text"));
            assertThat(batch.commit()).isEmpty();
        }
    }

    @Test
    void whatGivesUpItsNameDoesSoRightBeforeItIsTakenAndIsForcedBeforeTheBatchIsDone() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        List<String> events = new ArrayList<>();
        Manifest manifest = Samples.manifest(bytes("new"));
        Room room = () -> {
            events.add("asked");
            Flush aside = root.putAside(name("a"), Instant.now());
            return () -> {
                assertThat(folder.resolve("a")).hasContent("new");
                aside.run();
                events.add("forced");
            };
        };
        try (StagedBatch batch = new StagedBatch(root)) {
            batch.add(entry("a", manifest), manifest, List.of(ByteBuffer.wrap(bytes("new"))), room);
            assertThat(folder.resolve("a")).hasContent("old");
            FileStamp placed = batch.commit().get(name("a"));
            assertThat(placed).isEqualTo(FileStamp.of(folder.resolve("a")));
        }
        assertThat(events).containsExactly("asked", "forced");
        assertThat(root.trashed()).singleElement().extracting(TrashedFile::name).isEqualTo(name("a"));
    }

    private static boolean add(StagedBatch batch, String name, String text) throws IOException {
        Manifest manifest = Samples.manifest(bytes(text));
        return batch.add(entry(name, manifest), manifest, List.of(ByteBuffer.wrap(bytes(text))), Room.FREE);
    }

    private static FileEntry entry(String name, Manifest manifest) {
        return new FileEntry(name(name), manifest.size(), manifest.id(), MODIFIED, name.endsWith(".sh"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
