package potluck.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import potluck.catalogue.Hash;
import potluck.catalogue.Piece;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.peer.Link;
import potluck.store.FileStamp;
import potluck.store.SafeRoot;
import potluck.store.StagedBatch;

/// Small files that are fetched in one go: all are asked for before the first has come, and they get their names
/// together. What does not go well at once is left to an ordinary download, which knows what to do about it. `run` owns
/// a thread and blocks until the end; [#stop] in any thread.
public final class BatchFetch {
    private final SafeRoot root;
    private final List<SmallFile> files;
    private final Surroundings around;
    private final Semaphore turns;
    private final Set<BatchFetch> running;
    private final Arrivals arrivals = new Arrivals();

    /// @param turns one is taken while it fetches
    /// @param running those that fetch; it is one of them meanwhile
    BatchFetch(SafeRoot root, List<SmallFile> files, Surroundings around, Semaphore turns, Set<BatchFetch> running) {
        this.root = root;
        this.files = files;
        this.around = around;
        this.turns = turns;
        this.running = running;
    }

    /// Fetches what can be had at once, from the next turn on.
    ///
    /// @return the files that were put into their places, as they lie there
    public Map<WireName, FileStamp> run() {
        turns.acquireUninterruptibly();
        running.add(this);
        try (arrivals;
                StagedBatch staged = new StagedBatch(root)) {
            return isWelcome() ? fetch(staged) : Map.of();
        } catch (IOException e) {
            around.log().warn("", "{} small files are fetched one by one: {}", files.size(), Failure.sentenceOf(e));
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } finally {
            running.remove(this);
            turns.release();
        }
    }

    /// Where its files belong.
    Stream<Path> places() {
        return files.stream().map(file -> root.path(file.entry().name()));
    }

    /// Ends it; what has come already may still take its place.
    public void stop() {
        arrivals.stop();
    }

    /// At a speed limit the bytes count, not the files.
    private boolean isWelcome() {
        return !arrivals.isStopped() && around.throttle().down().bytesPerSecond() == 0;
    }

    private Map<WireName, FileStamp> fetch(StagedBatch staged) throws IOException, InterruptedException {
        long bytes = files.stream().mapToLong(file -> file.manifest().size()).sum();
        around.leeway().require(root.stagingFolder(), bytes);
        Map<WireName, Content> coming = ask();
        arrivals.await(coming.values().stream().map(Content::run).toList());
        for (SmallFile file : files) {
            if (!arrivals.isStopped()) {
                stage(file, Optional.ofNullable(coming.get(file.entry().name())), staged);
            }
        }
        Map<WireName, FileStamp> placed = staged.commit();
        around.log().info("", "{} of {} small files came together", placed.size(), files.size());
        placed.forEach((name, stamp) ->
                around.log().info("", "received {} as {}, {} bytes", name, root.path(name), stamp.size()));
        return placed;
    }

    /// Asks for what no file here has, each file of another of its holders than the one before.
    private Map<WireName, Content> ask() throws IOException {
        Set<Hash> here = around.local()
                .held(files.stream()
                        .flatMap(file -> file.manifest().pieces().stream())
                        .map(Piece::hash)
                        .toList());
        Map<WireName, Content> asked = new HashMap<>();
        for (SmallFile file : files) {
            for (Piece piece : file.manifest().pieces()) {
                Optional<Link> link = link(file, asked.size());
                if (!here.contains(piece.hash()) && link.isPresent()) {
                    around.throttle().down().spend(piece.length());
                    byte[] bytes = new byte[piece.length()];
                    Arrivals.Run run = arrivals.ask(link.get(), piece.hash(), bytes, 0, bytes.length);
                    asked.put(file.entry().name(), new Content(bytes, run));
                }
            }
        }
        return asked;
    }

    private Optional<Link> link(SmallFile file, int turn) {
        List<Source> sources = file.sources();
        return sources.isEmpty()
                ? Optional.empty()
                : around.links().link(sources.get(turn % sources.size()).peer().user());
    }

    /// @param content absent when nothing was asked for
    private static void stage(SmallFile file, Optional<Content> content, StagedBatch staged) throws IOException {
        boolean empty = file.manifest().count() == 0;
        if (empty || content.filter(come -> come.run().isHere()).isPresent()) {
            List<ByteBuffer> bytes =
                    content.map(come -> ByteBuffer.wrap(come.bytes())).stream().toList();
            staged.add(file.entry(), file.manifest(), bytes, file.room());
        }
    }

    /// The only piece of a file, once its run is here.
    private record Content(byte[] bytes, Arrivals.Run run) {}
}
