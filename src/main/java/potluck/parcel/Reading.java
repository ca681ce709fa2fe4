package potluck.parcel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import potluck.catalogue.ContentId;
import potluck.kit.Failure;
import potluck.parcel.Outgoing.SentFile;

/// Reads the files of our parcels before they are offered, and says how far that is. Any thread; a parcel is read in
/// the thread that asks for it.
final class Reading {
    private final Source source;
    private final Map<Long, Long> done = new ConcurrentHashMap<>();
    private final LongAdder steps = new LongAdder();

    /// Reads a file; `progress` hears the bytes read so far.
    interface Source {
        ContentId read(Path file, LongConsumer progress) throws IOException;
    }

    Reading(Source source) {
        this.source = source;
    }

    /// The files of a parcel with their contents.
    ///
    /// @param wanted asked again and again while reading
    /// @throws Failure `PARCEL_NOT_OPEN` once nobody wants it any more
    List<SentFile> read(Outgoing parcel, BooleanSupplier wanted) throws IOException {
        try {
            List<SentFile> read = new ArrayList<>();
            long before = 0;
            for (SentFile file : parcel.files()) {
                long start = before;
                LongConsumer progress = bytes -> reached(parcel.number(), start + bytes, wanted);
                progress.accept(0);
                String content = source.read(Path.of(file.path()), progress).hex();
                read.add(new SentFile(file.path(), file.name(), file.size(), content));
                before += file.size();
            }
            return read;
        } catch (UncheckedIOException stopped) {
            throw stopped.getCause();
        } finally {
            done.remove(parcel.number());
        }
    }

    /// How many bytes of a parcel have been read; 0 while it is not being read.
    long done(long parcel) {
        return done.getOrDefault(parcel, 0L);
    }

    /// Grows while something is read.
    long steps() {
        return steps.sum();
    }

    private void reached(long parcel, long bytes, BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            throw new UncheckedIOException(Failure.of(ParcelFault.PARCEL_NOT_OPEN, parcel, "it was withdrawn"));
        }
        done.put(parcel, bytes);
        steps.increment();
    }
}
