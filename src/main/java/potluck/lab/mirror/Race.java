package potluck.lab.mirror;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import potluck.kit.Failure;
import potluck.kit.LineReader;
import potluck.lab.Journal;
import potluck.lab.LabFault;
import potluck.lab.LabServer;
import potluck.lab.MessageSocket;
import potluck.lab.Terms;
import potluck.lab.mirror.Lap.Wait;

/// The same clients, all at once, against each of the three mirror servers. Each client has a virtual thread.
///
/// @param mirrors what the servers do
/// @param clients how many there are
public record Race(Mirrors mirrors, int clients) {
    private static final Duration SLACK = Duration.ofMinutes(1);
    private static final String TEXT = "Титов Юрий Павлович";

    /// A lap for each of the three servers, one after the other.
    ///
    /// @throws Failure `RACE_LOST` when a client got no answer
    public List<Lap> run(Journal journal) throws IOException {
        List<Lap> laps = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            laps.add(run(mode, journal));
        }
        return laps;
    }

    /// One lap.
    ///
    /// @throws Failure `RACE_LOST` when a client got no answer
    public Lap run(Mode mode, Journal journal) throws IOException {
        Terms terms = new Terms(0, false, mode.atOnce(), patience());
        try (LabServer server = LabServer.start(terms, mirrors.service(mode, journal), journal);
                ExecutorService runners = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            List<Future<Wait>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(runners.submit(() -> ask(server.port(), start)));
            }
            List<Wait> waits = new ArrayList<>();
            for (Future<Wait> one : running) {
                waits.add(outcome(one));
            }
            return new Lap(mode, waits);
        }
    }

    /// One client: connects, sends a line, waits for the answer, and goes.
    private Wait ask(int port, long start) throws IOException {
        try (MessageSocket socket = MessageSocket.dial(new InetSocketAddress("localhost", port))) {
            socket.setSoTimeout((int) patience().toMillis());
            long connected = since(start);
            socket.getOutputStream().write((TEXT + "\n").getBytes(StandardCharsets.UTF_8));
            LineReader lines = new LineReader(
                    new BufferedInputStream(socket.getInputStream()), MirrorService.LONGEST, LabFault.LINE_TOO_LONG);
            if (lines.next().isEmpty()) {
                throw Failure.of(LabFault.RACE_LOST);
            }
            return new Wait(connected, since(start));
        }
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /// Time enough for all of them one after the other, with a process started for each.
    private Duration patience() {
        return SLACK.plus(mirrors.delay().plusSeconds(1).multipliedBy(clients));
    }

    private static Wait outcome(Future<Wait> one) throws IOException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw Failure.because(e.getCause(), LabFault.RACE_LOST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
