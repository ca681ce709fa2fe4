package potluck.diagnosis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import potluck.diagnosis.Finding.Area;

/// Are the folders there and writable, is there room, and is the data folder nobody else's business?
final class FolderCheck {
    private static final long LITTLE = 1_000_000_000;
    private static final long NEARLY_NOTHING = 100_000_000;

    private FolderCheck() {}

    /// @param data the data folder, which holds the device's key
    /// @param synced the sync folders
    static List<Finding> of(Path data, List<Path> synced) {
        List<Finding> findings = new ArrayList<>();
        findings.add(data(data));
        findings.add(room(data));
        for (Path folder : synced) {
            findings.add(usable(folder));
            if (Files.isDirectory(folder)) {
                findings.add(room(folder));
            }
        }
        return findings;
    }

    private static Finding data(Path data) {
        Finding usable = usable(data);
        if (usable.isFailed() || !isOpenToOthers(data)) {
            return usable;
        }
        return Finding.warned(
                Area.FOLDER,
                Said.of(Phrase.FOLDER_OPEN_TO_OTHERS, data),
                Remedy.of(Phrase.CLOSE_TO_OTHERS, "chmod 700 " + quoted(data)));
    }

    private static Finding usable(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Finding.failed(Area.FOLDER, Said.of(Phrase.FOLDER_MISSING, folder), Remedy.of(Phrase.CONNECT_DRIVE));
        }
        if (!Files.isWritable(folder)) {
            return Finding.failed(
                    Area.FOLDER, Said.of(Phrase.FOLDER_READ_ONLY, folder), Remedy.of(Phrase.ALLOW_WRITING));
        }
        return Finding.passed(Area.FOLDER, Phrase.FOLDER_READY, folder);
    }

    private static Finding room(Path folder) {
        try {
            return room(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return Finding.skipped(Area.DISK, Phrase.DISK_UNKNOWN, folder);
        }
    }

    static Finding room(Path folder, long bytes) {
        if (bytes >= LITTLE) {
            return Finding.passed(Area.DISK, Phrase.DISK_ROOM, folder, bytes);
        }
        Said low = Said.of(Phrase.DISK_LOW, folder, bytes);
        Remedy remedy = Remedy.of(Phrase.FREE_SPACE);
        return bytes < NEARLY_NOTHING ? Finding.failed(Area.DISK, low, remedy) : Finding.warned(Area.DISK, low, remedy);
    }

    private static boolean isOpenToOthers(Path data) {
        try {
            Set<PosixFilePermission> all = Files.getPosixFilePermissions(data);
            return !PosixFilePermissions.fromString("rwx------").containsAll(all);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }
}
