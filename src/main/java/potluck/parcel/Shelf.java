package potluck.parcel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import potluck.catalogue.ContentId;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.identity.DeviceId;
import potluck.kit.Log;
import potluck.peer.Link;
import potluck.store.CutFile;
import potluck.store.Cutter;
import potluck.store.FileStamp;
import potluck.store.Index;
import potluck.store.KnownFile;
import potluck.store.PieceReader;
import potluck.store.Spot;
import potluck.transfer.Reserved;

/// The files of our parcels, in an index of their own, and who may have which: nobody else can ask for them. Any
/// thread; `grants` is replaced as a whole.
public final class Shelf implements Reserved, AutoCloseable {
    private final Index index;
    private final PieceReader reader;
    private final Cutter cutter = new Cutter();
    private final Map<Grant, LongAdder> served = new ConcurrentHashMap<>();
    private final LongAdder blocks = new LongAdder();
    private volatile Map<Path, Set<Grant>> grants = Map.of();
    private volatile boolean closed;

    /// A parcel is for this device.
    private record Grant(long parcel, DeviceId device) {}

    private Shelf(Index index) {
        this.index = index;
        this.reader = new PieceReader(index);
    }

    /// @param file the index, made where there is none
    public static Shelf open(Path file, Log log) throws IOException {
        return new Shelf(Index.open(file, log));
    }

    @Override
    public Optional<Manifest> manifest(Link to, ContentId content) throws IOException {
        boolean granted = grant(to.device(), index.filesOf(content)).isPresent();
        return granted ? index.manifest(content) : Optional.empty();
    }

    @Override
    public Optional<byte[]> read(Link to, Hash piece, int offset, int length) throws IOException {
        if (grants.isEmpty()) {
            return Optional.empty();
        }
        List<Path> files = index.spots(piece).stream().map(Spot::file).toList();
        Optional<Grant> grant = grant(to.device(), files);
        if (grant.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = reader.read(piece, offset, length);
        served.computeIfAbsent(grant.get(), _ -> new LongAdder()).add(length);
        blocks.increment();
        return Optional.of(bytes);
    }

    /// Reads a file, unless it is known as it is; what it contains.
    ///
    /// @param progress hears the bytes read so far, in this thread
    ContentId read(Path file, LongConsumer progress) throws IOException {
        Optional<KnownFile> known = index.known(file);
        if (known.isPresent() && known.get().stamp().equals(FileStamp.of(file))) {
            return known.get().content();
        }
        CutFile cut = cutter.read(file, progress);
        index.putAll(List.of(cut));
        return cut.manifest().id();
    }

    /// From now on the files of these parcels are served to whom they are for, and no others.
    synchronized void grant(Collection<Outgoing> parcels) throws IOException {
        Map<Path, Set<Grant>> next = new HashMap<>();
        for (Outgoing parcel : parcels) {
            Set<Grant> members = new HashSet<>();
            parcel.members().stream()
                    .filter(member -> member.state().serves())
                    .forEach(member -> members.add(new Grant(parcel.number(), new DeviceId(member.device()))));
            if (!members.isEmpty()) {
                parcel.files()
                        .forEach(file -> next.computeIfAbsent(Path.of(file.path()), _ -> new HashSet<>())
                                .addAll(members));
            }
        }
        Set<Path> over = new HashSet<>(grants.keySet());
        over.removeAll(next.keySet());
        grants = next;
        index.forgetAll(List.copyOf(over));
    }

    /// How many blocks were served to anybody.
    long blocks() {
        return blocks.sum();
    }

    /// How many bytes of a parcel a device has fetched since the program started.
    long served(long parcel, DeviceId device) {
        LongAdder bytes = served.get(new Grant(parcel, device));
        return bytes == null ? 0 : bytes.sum();
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        reader.close();
        index.close();
    }

    private Optional<Grant> grant(DeviceId device, List<Path> files) {
        return files.stream()
                .flatMap(file -> grants.getOrDefault(file, Set.of()).stream())
                .filter(grant -> grant.device().equals(device))
                .findFirst();
    }
}
