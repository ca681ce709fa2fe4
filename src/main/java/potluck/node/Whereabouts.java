package potluck.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import potluck.identity.Addresses;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.store.AtomicFile;

/// Where this device found its tracker before, the latest first, in `<group>/tracker.txt`, one `host:port` a line: a
/// tracker may have moved since the invite was made. One thread at a time.
record Whereabouts(Path file, Log log) {
    private static final int MOST = 4;

    static Whereabouts in(Path group, Log log) {
        return new Whereabouts(group.resolve("tracker.txt"), log);
    }

    /// Those that were given, and then those that were kept.
    List<InetSocketAddress> after(List<InetSocketAddress> given) {
        return Stream.concat(given.stream(), kept().stream()).distinct().toList();
    }

    /// Remembers that the tracker is there.
    void keep(InetSocketAddress found) {
        List<InetSocketAddress> before = kept();
        InetSocketAddress named = InetSocketAddress.createUnresolved(found.getHostString(), found.getPort());
        if (before.isEmpty() || !before.getFirst().equals(named)) {
            write(Stream.concat(Stream.of(named), before.stream())
                    .distinct()
                    .limit(MOST)
                    .toList());
        }
    }

    private void write(List<InetSocketAddress> addresses) {
        String lines = String.join("\n", addresses.stream().map(Addresses::text).toList());
        try {
            AtomicFile.write(file, lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            log.warn("", "where the tracker is cannot be kept: {}", Failure.sentenceOf(e));
        }
    }

    private List<InetSocketAddress> kept() {
        List<InetSocketAddress> kept = new ArrayList<>();
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    kept.add(Addresses.parse(line));
                }
            } catch (IOException e) {
                log.warn("", "where the tracker was is not known any more: {}", Failure.sentenceOf(e));
            }
        }
        return kept;
    }
}
