package potluck.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// What sync has deleted or overwritten: `.potluck/trash/<time, UTC>-<random>/<the file's path>`, so that a person
/// finds it without the program, too. Any thread.
final class Trash {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private static final int TIME_LENGTH = 15;

    private final Tree tree;

    Trash(Tree tree) {
        this.tree = tree;
    }

    /// Moves `name` out of `source`, the folder it lies in; it survives a power failure after [#force(TrashedFile)].
    TrashedFile put(Folder source, WireName name, Instant now) throws IOException {
        String box = TIME.format(now.atOffset(ZoneOffset.UTC)) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        try (Folder target = tree.newTrash(box, name)) {
            source.move(tree.last(name), target, tree.last(name));
            FileStamp stamp = FileStamp.of(target.attributes(tree.last(name)));
            return new TrashedFile(box, name, now.truncatedTo(ChronoUnit.SECONDS), stamp);
        }
    }

    void force(TrashedFile file) throws IOException {
        try (Folder folder = tree.trashed(file.box(), file.name())) {
            folder.force();
        } catch (NoSuchFileException emptied) {
            // Whoever has emptied the trash since wants nothing kept in it.
            return;
        }
    }

    List<TrashedFile> list() throws IOException {
        List<TrashedFile> files = new ArrayList<>();
        for (String box : boxes()) {
            Optional<Instant> at = time(box);
            if (at.isPresent()) {
                list(box, at.get(), files);
            }
        }
        files.sort(Comparator.comparing(TrashedFile::at).reversed().thenComparing(TrashedFile::name));
        return files;
    }

    int expire(Instant then) throws IOException {
        int expired = 0;
        for (String box : boxes()) {
            if (time(box).filter(at -> at.isBefore(then)).isPresent()) {
                drop(box);
                expired++;
            }
        }
        return expired;
    }

    /// Deletes a box with all there still is in it.
    void drop(String box) throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(tree.trashPath().resolve(box))) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.deleteIfExists(path);
        }
    }

    private List<String> boxes() throws IOException {
        tree.top().close();
        try (Stream<Path> boxes = Files.list(tree.trashPath())) {
            return boxes.map(box -> String.valueOf(box.getFileName())).sorted().toList();
        }
    }

    private void list(String box, Instant at, List<TrashedFile> into) throws IOException {
        try (Folder folder = tree.trash(box)) {
            new Scan(
                            new ScanVisitor() {
                                @Override
                                public void file(WireName name, FileStamp stamp, boolean executable) {
                                    into.add(new TrashedFile(box, name, at, stamp));
                                }

                                @Override
                                public void skipped(String path, Failure reason) {
                                    // Only what sync put there can be put back.
                                }
                            },
                            tree.names())
                    .walk(folder);
        }
    }

    private static Optional<Instant> time(String box) {
        try {
            String time = box.substring(0, Math.min(TIME_LENGTH, box.length()));
            return Optional.of(LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
