package potluck.sync.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import potluck.catalogue.ContentId;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.Known;
import potluck.store.Presence;
import potluck.store.StoreFault;
import potluck.store.VersionRow;
import potluck.store.VersionStore;

/// What a device would have saved of its versions; it survives when the device is made anew. The power may go off right
/// before and right after anything is saved.
class MemoryVersions implements VersionStore {
    private final Map<String, VersionRow> rows = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    /// The files that can be served.
    private final Map<Path, CutFile> files = new LinkedHashMap<>();
    private final Fuse fuse;
    private long sequence;
    private String scope = "";
    private String selection = "";
    private Presence presence = Presence.NEVER;
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
        files.forEach((path, file) -> served.put(path, file.stamp()));
        return served;
    }

    /// Whether it can be served by a disk; what turns out not to be there any more is forgotten.
    boolean serves(ContentId content, MemoryDisk disk) {
        List<CutFile> all = files.values().stream()
                .filter(file -> file.manifest().id().equals(content))
                .toList();
        for (CutFile file : all) {
            if (disk.isThere(Simulated.name(file.file()), file)) {
                return true;
            }
            files.remove(file.file());
        }
        return false;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public List<MovedFile> save(Batch batch) throws IOException {
        requireRoom();
        fuse.burn();
        List<MovedFile> unknown = new ArrayList<>();
        for (MovedFile file : batch.moved()) {
            CutFile from = files.remove(file.from());
            if (from == null) {
                unknown.add(file);
            } else {
                files.put(file.to(), new CutFile(file.to(), file.stamp(), from.manifest()));
            }
        }
        batch.gone().forEach(files::remove);
        batch.read().forEach(file -> files.put(file.file(), file));
        for (VersionRow row : batch.rows()) {
            rows.put(row.version().name().portableKey(), row);
            sequence = Math.max(sequence, row.sequence());
        }
        fuse.burn();
        return unknown;
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
    public Presence presence() {
        return presence;
    }

    @Override
    public void attend(Presence next) {
        presence = next;
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
    public void knowNobody() throws IOException {
        requireRoom();
        known.clear();
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
