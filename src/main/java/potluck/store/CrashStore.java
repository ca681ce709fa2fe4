package potluck.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reports of what nobody had expected, in the data folder: `crash-….txt` until a person has seen it,
/// `crash-….seen.txt`
/// after. Any thread; the monitor guards everything.
///
/// It is the handler of last resort, so it never fails: what cannot be written is not written.
public final class CrashStore implements Thread.UncaughtExceptionHandler {
    /// Something that goes wrong in every frame would fill the disk.
    private static final int MOST_OF_ONE_RUN = 5;

    private static final int KEPT = 10;
    private static final String SEEN = ".seen.txt";

    private final DataFolder folder;
    private final InstantSource clock;
    private Runnable told = () -> {};
    private int written;

    public CrashStore(DataFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// From now on `told` runs after each new report, in the thread that failed.
    public synchronized void tell(Runnable told) {
        this.told = told;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        write(thread, thrown).ifPresent(Runnable::run);
    }

    /// Whom to tell of it, when it was written.
    private synchronized Optional<Runnable> write(Thread thread, Throwable thrown) {
        if (written == MOST_OF_ONE_RUN) {
            return Optional.empty();
        }
        written++;
        CrashReport report = new CrashReport(clock.instant(), thread.getName(), thrown);
        String name = "crash-" + report.at().toEpochMilli() + "-" + written + ".txt";
        try {
            folder.create();
            dropOldest();
            AtomicFile.write(folder.path().resolve(name), report.text().getBytes(StandardCharsets.UTF_8));
            return Optional.of(told);
        } catch (IOException diskIsNoHelpEither) {
            return Optional.empty();
        }
    }

    private void dropOldest() throws IOException {
        List<Path> all = reports();
        for (Path old : all.subList(0, Math.max(0, all.size() - KEPT + 1))) {
            Files.delete(old);
        }
    }

    /// The newest report that nobody has seen yet, of this run or an earlier one.
    public synchronized Optional<Path> unseen() throws IOException {
        return reports().reversed().stream()
                .filter(report -> !report.toString().endsWith(SEEN))
                .findFirst();
    }

    /// A person was asked about all there are.
    public synchronized void markSeen() throws IOException {
        for (Path report : reports()) {
            String name = report.getFileName().toString();
            if (!name.endsWith(SEEN)) {
                Files.move(
                        report, report.resolveSibling(name.replace(".txt", SEEN)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// The oldest first.
    private List<Path> reports() throws IOException {
        if (!Files.isDirectory(folder.path())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.filter(file -> file.getFileName().toString().matches("crash-\\d+-\\d+(\\.seen)?\\.txt"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }
}
