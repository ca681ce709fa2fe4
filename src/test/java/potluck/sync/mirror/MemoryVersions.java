package potluck.sync.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.FileStamp;
import potluck.store.Known;
import potluck.store.StoreFault;
import potluck.store.VersionRow;
import potluck.store.VersionStore;

/// What a device would have saved of its versions; it survives when the device is made anew. The power may go off right
/// before and right after anything is saved.
class MemoryVersions implements VersionStore {
    private final Map<String, VersionRow> rows = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final Fuse fuse;
    private long sequence;
    private String scope = "";
    private String selection = "";
    boolean full;

    MemoryVersions(Fuse fuse) {
        this.fuse = fuse;
    }

    @Override
    public List<VersionRow> load() {
        return rows.values().stream()
                .sorted(Comparator.comparingLong(VersionRow::sequence))
                .toList();
    }

    @Override
    public Map<Path, FileStamp> served(Path root) {
        Map<Path, FileStamp> served = new HashMap<>();
        rows.values()
                .forEach(row -> row.stamp()
                        .ifPresent(stamp ->
                                served.put(root.resolve(row.version().name().path()), stamp)));
        return served;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public List<MovedFile> save(Batch batch) throws IOException {
        requireRoom();
        fuse.burn();
        for (VersionRow row : batch.rows()) {
            rows.put(row.version().name().portableKey(), row);
            sequence = Math.max(sequence, row.sequence());
        }
        fuse.burn();
        return List.of();
    }

    @Override
    public void drop(List<WireName> names) throws IOException {
        requireRoom();
        names.forEach(name -> rows.remove(name.portableKey()));
    }

    @Override
    public Known known(String device) {
        return known.getOrDefault(device, Known.NOTHING);
    }

    @Override
    public void know(String device, Known upTo) {
        known.put(device, upTo);
    }

    @Override
    public String selection() {
        return selection;
    }

    @Override
    public void select(String next) {
        selection = next;
    }

    @Override
    public String scope() {
        return scope;
    }

    @Override
    public void rescope(String next) throws IOException {
        requireRoom();
        scope = next;
        known.clear();
    }

    private void requireRoom() throws Failure {
        if (full) {
            throw Failure.of(StoreFault.INDEX_FAILED, "the disk is full");
        }
    }
}
