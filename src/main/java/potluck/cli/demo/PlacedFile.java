package potluck.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// A file that was put into one device's folder before the start.
record PlacedFile(String name, String device, long size, String sha256) {
    /// Copies the files into different devices' folders, in turn.
    ///
    /// @param devices the data folders of the peers
    static List<PlacedFile> spread(List<Path> files, List<Path> devices) throws IOException {
        List<PlacedFile> placed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i).toAbsolutePath();
            Path device = devices.get(i % devices.size());
            Path copy = device.resolve("sync").resolve(file.getFileName());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            placed.add(new PlacedFile(
                    file.getFileName().toString(),
                    device.getFileName().toString(),
                    Files.size(copy),
                    FolderHashes.hash(copy)));
        }
        return placed;
    }
}
