package potluck.diagnosis.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import potluck.store.AtomicFile;

/// Writes the parts of a support bundle as one zip file.
public final class BundleFile {
    private BundleFile() {}

    /// @param parts names and lines, in the order in which they are to stand
    public static void write(Path file, Map<String, List<String>> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, List<String>> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String text = String.join("\n", part.getValue()) + "\n";
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        AtomicFile.write(file.toAbsolutePath(), bytes.toByteArray());
    }
}
