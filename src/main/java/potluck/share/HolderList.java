package potluck.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import potluck.kit.Text;
import potluck.store.AtomicFile;
import potluck.tracker.TrackerClient;
import potluck.wire.TrackerMessage.Holding;

/// The file `info.txt`: for each name asked for, who holds it and where.
final class HolderList {
    private HolderList() {}

    static void write(Path file, List<String> names, TrackerClient tracker) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            List<Holding> holdings = tracker.holdersOf(name);
            text.append(Text.safe(name)).append(holdings.isEmpty() ? ": nobody\n" : ":\n");
            holdings.forEach(holding -> text.append(line(holding)));
        }
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Holding holding) {
        return "  " + Text.safe(holding.member().user()) + " – "
                + Text.safe(holding.member().host()) + ":" + holding.member().port() + "  "
                + Text.safe(holding.offer().path()) + "  " + holding.offer().size() + " bytes\n";
    }
}
