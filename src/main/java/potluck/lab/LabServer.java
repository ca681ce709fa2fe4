package potluck.lab;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import potluck.kit.Failure;
import potluck.kit.Threads;
import potluck.lab.Service.Afterwards;

/// The server under all services of the lab: listens, lets in as many clients at once as its terms say, and tells its
/// journal of every coming and going.
///
/// One virtual thread accepts, and one serves each client. Whoever is not let in yet waits in the system's queue, as
/// connected as any other. Any thread may close; the monitor lets one do it.
public final class LabServer implements Running {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LEAVING = Duration.ofSeconds(10);

    private final Door door;
    private final Terms terms;
    private final Service service;
    private final Journal journal;
    private final Semaphore places;
    private final Set<Visit> visits = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ended = new CountDownLatch(1);

    private LabServer(Door door, Terms terms, Service service, Journal journal) {
        this.door = door;
        this.terms = terms;
        this.service = service;
        this.journal = journal;
        this.places = new Semaphore(terms.atOnce(), true);
    }

    /// A server that listens.
    ///
    /// @throws Failure `PORTS_BUSY`
    public static LabServer start(Terms terms, Service service, Journal journal) throws IOException {
        journal.note("the server starts");
        LabServer server = new LabServer(Door.open(terms, journal), terms, service, journal);
        String where = terms.open() ? "every interface" : "this machine";
        journal.note("listening on port " + server.port() + " for clients from " + where);
        Threads.start("lab " + server.port(), server::accept);
        return server;
    }

    @Override
    public int port() {
        return door.getLocalPort();
    }

    /// And, for a while, until its last clients are gone and noted.
    @Override
    public void awaitEnd() throws IOException {
        try {
            ended.await();
            if (places.tryAcquire(terms.atOnce(), LEAVING.toSeconds(), TimeUnit.SECONDS)) {
                places.release(terms.atOnce());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /// Stops listening and disconnects every client.
    @Override
    public synchronized void close() throws IOException {
        if (!door.isClosed()) {
            door.close();
            for (Visit visit : visits) {
                visit.close();
            }
            journal.note("the server stops");
        }
        ended.countDown();
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                places.acquire();
                admit();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One connection that fails, or running out of file handles, does not end the listening.
    private void admit() throws InterruptedException {
        try {
            Visit visit = Visit.begin(door.accept(), terms.stay());
            Threads.start("visit of " + visit.client(), () -> receive(visit));
        } catch (IOException e) {
            places.release();
            if (!ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS) && !door.isClosed()) {
                journal.note("a connection could not be accepted: " + Failure.sentenceOf(e));
            }
        }
    }

    private void receive(Visit visit) {
        visits.add(visit);
        journal.note(visit.client() + " connected");
        try {
            Afterwards afterwards = served(visit);
            if (afterwards == Afterwards.STOP) {
                journal.note(visit.client() + " stops the server");
                close();
            }
        } catch (IOException e) {
            journal.note("the server did not stop cleanly: " + Failure.sentenceOf(e));
        } finally {
            visits.remove(visit);
            places.release();
        }
    }

    private Afterwards served(Visit visit) {
        String reason = "it has ended the connection";
        Afterwards afterwards = Afterwards.GO_ON;
        try (visit) {
            if (!door.isClosed()) {
                afterwards = service.serve(visit);
            }
        } catch (IOException e) {
            reason = Failure.sentenceOf(e);
        }
        journal.note(visit.client() + " disconnected: " + (visit.isOverdue() ? "its time is over" : reason));
        return afterwards;
    }
}
