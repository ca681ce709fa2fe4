package potluck.lab.mirror;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import potluck.kit.Failure;
import potluck.kit.Threads;
import potluck.lab.Journal;
import potluck.lab.Service;
import potluck.lab.Visit;

/// Starts a process for each client. The process talks to the client over its standard streams, which are carried over
/// the connection, and tells on standard error what happens.
///
/// Java hands no open socket to another process; so three virtual threads carry the bytes of each client: one to the
/// process, the visit's own back, and one the events into the journal.
final class ProcessService implements Service {
    private static final int PORTION = 8192;
    private static final long GRACE_SECONDS = 5;

    private final List<String> words;
    private final Journal journal;

    /// @param words what starts the process; the client's name is added
    ProcessService(List<String> words, Journal journal) {
        this.words = List.copyOf(words);
        this.journal = journal;
    }

    @Override
    public Afterwards serve(Visit visit) throws IOException {
        List<String> all = new ArrayList<>(words);
        all.add(visit.client());
        Process process = new ProcessBuilder(all).start();
        journal.note("process " + process.pid() + " serves " + visit.client());
        try {
            Threads.start("to process " + process.pid(), () -> carryLines(visit, process));
            Thread events = Threads.start("events of process " + process.pid(), () -> carryEvents(process));
            process.getInputStream().transferTo(visit.socket().getOutputStream());
            await(process, events);
        } finally {
            process.destroyForcibly();
        }
        return Afterwards.GO_ON;
    }

    /// To the process, until the client has ended; a connection that is cut takes the process with it.
    private static void carryLines(Visit visit, Process process) {
        try (OutputStream to = process.getOutputStream()) {
            InputStream from = visit.socket().getInputStream();
            byte[] portion = new byte[PORTION];
            for (int count = from.read(portion); count >= 0; count = from.read(portion)) {
                to.write(portion, 0, count);
                to.flush();
            }
        } catch (IOException e) {
            process.destroy();
        }
    }

    private void carryEvents(Process process) {
        try (BufferedReader events = process.errorReader(StandardCharsets.UTF_8)) {
            for (String event = events.readLine(); event != null; event = events.readLine()) {
                journal.pass(event);
            }
        } catch (IOException e) {
            journal.note("process " + process.pid() + " tells no more: " + Failure.sentenceOf(e));
        }
    }

    private static void await(Process process, Thread events) throws IOException {
        try {
            process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
            events.join(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
