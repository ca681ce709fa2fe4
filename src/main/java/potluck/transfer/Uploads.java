package potluck.transfer;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import potluck.catalogue.Hash;
import potluck.kit.Log;

/// What is being served to whom, put together from the pieces asked for. Any thread; the monitor guards `uploads`.
public final class Uploads {
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final int MOST = 200;

    private final AtomicLong ids;
    private final LocalPieces local;
    private final InstantSource clock;
    private final Log log;
    private final Map<Key, Upload> uploads = new LinkedHashMap<>();

    private record Key(String user, Path file) {}

    /// One file on its way to one member. `ended` when nothing was asked for a while or all of it was sent.
    public record Upload(long id, String user, Path file, long bytes, long size, Instant last, boolean ended) {
        private Upload more(long served, Instant now) {
            return new Upload(id, user, file, bytes + served, size, now, bytes + served >= size);
        }

        private Upload quiet() {
            return new Upload(id, user, file, bytes, size, last, true);
        }
    }

    public Uploads(AtomicLong ids, LocalPieces local, InstantSource clock, Log log) {
        this.ids = ids;
        this.local = local;
        this.clock = clock;
        this.log = log.category("transfer");
    }

    /// Everything served lately, ended ones included.
    public synchronized List<Upload> list() {
        Instant now = clock.instant();
        uploads.replaceAll(
                (_, upload) -> upload.ended() || upload.last().plus(QUIET).isAfter(now) ? upload : upload.quiet());
        return new ArrayList<>(uploads.values());
    }

    void served(String user, Hash piece, long bytes) {
        local.lastRead(piece)
                .ifPresent(
                        file -> count(new Key(user, file.file()), file.stamp().size(), bytes));
    }

    private synchronized void count(Key key, long size, long bytes) {
        Upload before = uploads.remove(key);
        if (before == null || before.ended()) {
            before = new Upload(ids.incrementAndGet(), key.user(), key.file(), 0, size, clock.instant(), false);
            if (bytes < size) {
                log.info(key.user(), "sending {}", key.file());
            }
        }
        Upload after = before.more(bytes, clock.instant());
        uploads.put(key, after);
        if (after.ended()) {
            log.info(key.user(), "sent {}, {} bytes", key.file(), after.bytes());
        }
        if (uploads.size() > MOST) {
            uploads.remove(uploads.keySet().iterator().next());
        }
    }
}
