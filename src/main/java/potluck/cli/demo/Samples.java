package potluck.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Three small files of our own to spread: text in four scripts, names that are not ASCII, and bytes of a few pieces.
final class Samples {
    private static final int PHOTO_BYTES = 3 * 1024 * 1024 + 17;

    private Samples() {}

    static List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("welcome.txt", text("Everyone brings something to the table."));
        contents.put("лекция – обед.txt", text("Каждый приносит что-то к столу.", "Всеки носи нещо на масата."));
        contents.put("写真.bin", bytes());
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            files.add(Files.write(folder.resolve(content.getKey()), content.getValue()));
        }
        return files;
    }

    private static byte[] text(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[PHOTO_BYTES];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
