package potluck.parcel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Threads;
import potluck.store.Cutter;
import potluck.store.FolderPath;
import potluck.tracker.Roster;
import potluck.transfer.Download;
import potluck.transfer.Downloads;
import potluck.transfer.Target;
import potluck.transfer.TransferState;
import potluck.wire.ParcelMessage;

/// Fetches the files of accepted parcels from their senders. A virtual thread a parcel starts its downloads and waits
/// for them; any thread may cancel.
final class Receiving {
    /// The sender may be away for days.
    private static final Duration PATIENCE = Duration.ofDays(30);

    private final Downloads downloads;
    private final Supplier<Roster> members;
    private final Log log;
    private final Map<Long, List<Download>> running = new ConcurrentHashMap<>();

    Receiving(Downloads downloads, Supplier<Roster> members, Log log) {
        this.downloads = downloads;
        this.members = members;
        this.log = log;
    }

    /// @param ended hears how many files have not arrived; not at the program's end
    void start(Incoming parcel, IntConsumer ended) {
        Threads.start("parcel " + parcel.number(), () -> {
            try {
                int missing = fetch(parcel);
                if (!downloads.isClosed()) {
                    ended.accept(missing);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                running.remove(parcel.number());
            }
        });
    }

    void cancel(long parcel) {
        running.getOrDefault(parcel, List.of()).forEach(downloads::cancel);
    }

    /// How many bytes of a parcel have come so far.
    long bytesDone(Incoming parcel) {
        return running.getOrDefault(parcel.number(), List.of()).stream()
                .mapToLong(Download::bytesDone)
                .sum();
    }

    private int fetch(Incoming parcel) throws InterruptedException {
        List<Download> started = new CopyOnWriteArrayList<>();
        running.put(parcel.number(), started);
        AtomicInteger missing = new AtomicInteger();
        CountDownLatch rest = new CountDownLatch(parcel.files().size());
        for (ParcelMessage.File file : parcel.files()) {
            try {
                Path target = FolderPath.make(Path.of(parcel.folder()), WireName.of(file.name()));
                if (isThere(file, target)) {
                    rest.countDown();
                } else {
                    started.add(begin(parcel, file, target, missing, rest));
                }
            } catch (IOException e) {
                log.warn(parcel.user(), "{} not received: {}", file.name().getLast(), Failure.sentenceOf(e));
                missing.incrementAndGet();
                rest.countDown();
            }
        }
        rest.await();
        return missing.get();
    }

    private Download begin(
            Incoming parcel, ParcelMessage.File file, Path target, AtomicInteger missing, CountDownLatch rest) {
        ParcelOrigin origin = new ParcelOrigin(file, parcel.device(), members);
        Download download = downloads.prepare(file.name().getLast(), origin, new Target.Chosen(target), PATIENCE);
        downloads.start(download, end -> {
            if (!(end.state() instanceof TransferState.Done)) {
                missing.incrementAndGet();
            }
            end.forgetPieces();
            rest.countDown();
        });
        return download;
    }

    /// Whether it came before a restart, or was here anyway.
    private static boolean isThere(ParcelMessage.File file, Path target) throws IOException {
        return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                && Files.size(target) == file.size()
                && new Cutter().cut(target, _ -> {}).id().hex().equals(file.content());
    }
}
