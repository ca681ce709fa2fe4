package potluck.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What is in sync folders. Files under names that begin with a dot are the program's own and do not count. A file that
/// vanishes meanwhile has no hash and the size 0.
final class FolderHashes {
    private FolderHashes() {}

    /// Path in the folder, with `/`, to the file's SHA-256 in hexadecimal.
    static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : files(folder)) {
            hashes.put(name(folder, file), hash(file));
        }
        return hashes;
    }

    /// Whether all folders hold the same, `wanted` included. Hashes only once names and sizes are equal.
    static boolean equal(List<Path> folders, List<PlacedFile> wanted) throws IOException {
        Map<String, Long> sizes = sizes(folders.getFirst());
        for (Path folder : folders) {
            if (!sizes(folder).equals(sizes)) {
                return false;
            }
        }
        Map<String, String> hashes = of(folders.getFirst());
        for (Path folder : folders) {
            if (!of(folder).equals(hashes)) {
                return false;
            }
        }
        return wanted.stream().allMatch(file -> file.sha256().equals(hashes.get(file.name())));
    }

    static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchFileException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static Map<String, Long> sizes(Path folder) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (Path file : files(folder)) {
            sizes.put(name(folder, file), file.toFile().length());
        }
        return sizes;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> !hidden(folder.relativize(path)))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static boolean hidden(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .anyMatch(part -> part.toString().startsWith("."));
    }
}
