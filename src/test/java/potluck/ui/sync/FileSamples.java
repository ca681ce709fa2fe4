package potluck.ui.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import potluck.node.SyncFileView;

/// Files of sync folders for tests.
final class FileSamples {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private FileSamples() {}

    static SyncFileView file(String path, String state) {
        return new SyncFileView(path, state, 1000, NOON, "Boris", List.of("Ana", "Boris"), "", 0);
    }

    /// One of each state, some in folders that lie in each other.
    static List<SyncFileView> mixed() {
        return List.of(
                file("Readme.txt", "HERE"),
                file("2026/summer/photo 10.jpg", "HERE"),
                file("2026/summer/photo 9.jpg", "HERE"),
                file("2026/plan.txt", "CONFLICT"),
                new SyncFileView(
                        "music/song.flac",
                        "WAITING",
                        5_000_000,
                        NOON.plusSeconds(60),
                        "Clara",
                        List.of("Clara"),
                        "QUEUED: Waits for its turn: number 2 of 3 in the queue. Move it up, or give it a higher priority.",
                        7),
                new SyncFileView(
                        "music/broken.flac",
                        "FAILED",
                        1,
                        NOON,
                        "Clara",
                        List.of("Clara"),
                        "NOBODY_HOLDS: Nobody who holds “broken.flac” is linked now. It is fetched when a holder is back.",
                        0),
                file("films/old/film.mkv", "ELSEWHERE"),
                file("notes.tmp", "IGNORED"));
    }

    /// So many files, a hundred in each folder.
    static List<SyncFileView> many(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> file("folder %d/part %d/file %d.txt".formatted(i / 10_000, i / 100, i), "HERE"))
                .toList());
    }
}
