package potluck.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import potluck.catalogue.Hash;
import potluck.catalogue.Piece;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.peer.Link;
import potluck.store.FileStamp;
import potluck.store.SafeRoot;
import potluck.store.StagedBatch;
import potluck.wire.Binary;

/// Small files that are fetched in one go: all are asked for before the first has come, and they get their names
/// together. What does not go well at once is left to an ordinary download, which knows what to do about it. `run` owns
/// a thread and blocks until the end; [#stop] in any thread.
public final class BatchFetch {
    /// A holder that owes contents and sends nothing for so long is not waited for.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SafeRoot root;
    private final List<SmallFile> files;
    private final Surroundings around;
    private final Semaphore turns;
    private final Arrivals arrivals = new Arrivals();

    /// @param turns one is taken while it fetches
    BatchFetch(SafeRoot root, List<SmallFile> files, Surroundings around, Semaphore turns) {
        this.root = root;
        this.files = files;
        this.around = around;
        this.turns = turns;
    }

    /// Fetches what can be had at once, from the next turn on.
    ///
    /// @return the files that were put into their places, as they lie there
    public Map<WireName, FileStamp> run() {
        turns.acquireUninterruptibly();
        try (StagedBatch staged = new StagedBatch(root)) {
            return isWelcome() ? fetch(staged) : Map.of();
        } catch (IOException e) {
            around.log().warn("", "{} small files are fetched one by one: {}", files.size(), Failure.sentenceOf(e));
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } finally {
            turns.release();
        }
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
        List<Asked> asked = ask();
        arrivals.await(PATIENCE);
        for (Asked one : asked) {
            one.link().cancel(one.request());
        }
        for (SmallFile file : files) {
            if (!arrivals.isStopped()) {
                stage(file, staged);
            }
        }
        Map<WireName, FileStamp> placed = staged.commit();
        around.log().info("", "received {} small files", placed.size());
        return placed;
    }

    /// Asks for what no file here has, each file of another of its holders than the one before.
    private List<Asked> ask() throws IOException {
        Set<Hash> here = around.local()
                .held(files.stream()
                        .flatMap(file -> file.manifest().pieces().stream())
                        .map(Piece::hash)
                        .toList());
        List<Asked> asked = new ArrayList<>();
        for (SmallFile file : files) {
            for (Piece piece : file.manifest().pieces()) {
                Optional<Link> link = link(file, asked.size());
                if (!here.contains(piece.hash()) && link.isPresent()) {
                    around.throttle().down().spend(piece.length());
                    Binary.Request request = new Binary.Request(piece.hash().bytes(), 0, piece.length());
                    int id = link.get()
                            .request(request, arrivals.expect(file.entry().name(), file.manifest()));
                    asked.add(new Asked(link.get(), id));
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

    private void stage(SmallFile file, StagedBatch staged) throws IOException {
        Optional<List<ByteBuffer>> content = file.manifest().count() == 0
                ? Optional.of(List.of())
                : arrivals.of(file.entry().name());
        if (content.isPresent()) {
            staged.add(file.entry(), file.manifest(), content.get(), file.room());
        }
    }

    private record Asked(Link link, int request) {}
}
