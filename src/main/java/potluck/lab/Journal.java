package potluck.lab;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import potluck.kit.Failure;
import potluck.kit.Lifecycle;
import potluck.kit.Text;

/// The service messages of a client or server, one a line with its time: on a screen, in files that are only ever
/// appended to, or both. Any thread; the monitor keeps the lines whole and in order.
public final class Journal implements AutoCloseable {
    private static final int LONGEST = 8192;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final InstantSource clock;
    private final List<Consumer<String>> readers = new ArrayList<>();
    private final Lifecycle files = new Lifecycle();

    public Journal(InstantSource clock) {
        this.clock = clock;
    }

    /// Hands every line to `screen`, too.
    public synchronized Journal to(Consumer<String> screen) {
        readers.add(screen);
        return this;
    }

    /// Appends every line to `file`, too; nothing that stands there is lost.
    ///
    /// @param trouble is told when that fails later; whoever keeps the journal goes on
    /// @throws Failure `LOG_FILE`
    public synchronized Journal to(Path file, Consumer<String> trouble) throws Failure {
        try {
            BufferedWriter writer = files.own(Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
            readers.add(line ->
                    append(writer, line, e -> trouble.accept(failure(file, e).sentence())));
            return this;
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /// Something has happened; what clients have sent is made harmless.
    public synchronized void note(String event) {
        pass(TIME.format(clock.instant()) + "  " + Text.escape(event, LONGEST));
    }

    /// A line that another process's journal has made; it has its time already.
    public synchronized void pass(String line) {
        readers.forEach(reader -> reader.accept(line));
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    private static void append(BufferedWriter writer, String line, Consumer<IOException> trouble) {
        try {
            writer.write(line);
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            trouble.accept(e);
        }
    }

    private static Failure failure(Path file, IOException e) {
        String reason = switch (e) {
            case NoSuchFileException _ -> "its folder does not exist";
            case AccessDeniedException _ -> "that is not allowed";
            default -> Failure.sentenceOf(e);
        };
        return Failure.because(e, LabFault.LOG_FILE, file, reason);
    }
}
