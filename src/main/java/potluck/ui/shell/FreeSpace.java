package potluck.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import potluck.text.Words;
import potluck.ui.fx.Commands;

/// How much room is left on the disk that downloads go to; looked at twice a minute at most. Window's thread.
final class FreeSpace {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Commands commands;
    private final Words words;
    private final Supplier<Path> downloads;
    private final InstantSource clock;
    private final ReadOnlyStringWrapper free = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private Instant next = Instant.MIN;

    FreeSpace(Commands commands, Words words, Supplier<Path> downloads, InstantSource clock) {
        this.commands = commands;
        this.words = words;
        this.downloads = downloads;
        this.clock = clock;
    }

    /// Looks again if it is time to.
    void look() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        next = clock.instant().plus(PAUSE);
        Path folder = downloads.get().toAbsolutePath();
        commands.ask(() -> usable(folder), bytes -> show(folder, bytes), sentence -> free.set(""));
    }

    private void show(Path folder, long bytes) {
        free.set(words.say("shell.free", words.amounts().size(bytes)));
        detail.set(words.say("shell.freeAt", folder));
    }

    /// The folder need not be there yet.
    private static long usable(Path folder) throws IOException {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.getFileStore(there).getUsableSpace();
    }

    ReadOnlyStringProperty free() {
        return free.getReadOnlyProperty();
    }

    ReadOnlyStringProperty detail() {
        return detail.getReadOnlyProperty();
    }
}
