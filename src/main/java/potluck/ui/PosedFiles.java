package potluck.ui;

import java.time.Instant;
import java.util.List;
import potluck.node.SyncFileView;

/// Files of a sync folder for pictures: one in every state.
final class PosedFiles {
    private static final Instant SPRING = Instant.parse("2026-04-03T09:30:00Z");

    static final List<SyncFileView> ALL = List.of(
            file("2026/summer/IMG_0009.jpg", "HERE", 3_400_000, "Ana", "Ana", "Boris", "Вера"),
            file("2026/summer/IMG_0010.jpg", "HERE", 4_100_000, "Ana", "Ana", "Boris"),
            coming(
                    "2026/summer/IMG_0011.jpg",
                    "DOWNLOADING",
                    "Вера",
                    "IN_ITS_TURN: Comes in its turn. Nothing needs to be done; the transfers show how far they are."),
            file("2026/Plan.txt", "HERE", 2_300, "Boris", "Ana", "Boris", "Вера"),
            file("2026/Plan (conflict Вера 2026-04-03 09-30-00 1a2b).txt", "CONFLICT", 2_900, "Вера", "Ana", "Вера"),
            coming(
                    "Recording of lecture 1.mkv",
                    "WAITING",
                    "Boris",
                    "QUEUED: Waits for its turn: number 3 of 9 in the queue. Move it up, or give it a higher priority."),
            coming(
                    "Курсовая работа.docx",
                    "FAILED",
                    "Вера",
                    "DISK_FULL: The disk of “/home/ana” is full. Free 18 MB or choose another place."),
            file("films/Old film.mkv", "ELSEWHERE", 1_400_000_000, "Димитър", "Димитър"),
            file("draft.tmp", "IGNORED", 12_000, ""));

    private PosedFiles() {}

    private static SyncFileView file(String path, String state, long size, String user, String... holders) {
        return new SyncFileView(path, state, size, SPRING, user, List.of(holders), "", 0);
    }

    private static SyncFileView coming(String path, String state, String user, String reason) {
        return new SyncFileView(path, state, 48_000_000, SPRING, user, List.of(user), reason, 7);
    }
}
