package potluck.sync;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import potluck.catalogue.FileEntry;
import potluck.catalogue.IgnoreList;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.ScanVisitor;
import potluck.store.SeenFile;
import potluck.store.StoreFault;

/// A folder in memory: texts by path. Folders are there as long as something lies in them.
final class MemoryDisk implements Disk {
    record Text(String content, Instant modified, boolean executable, long key) {
        FileStamp stamp() {
            long nanos = TimeUnit.MILLISECONDS.toNanos(modified.toEpochMilli());
            return new FileStamp(content.length(), nanos, String.valueOf(key));
        }
    }

    private record Trashed(WireName name, Text text) {}

    final Map<WireName, Text> files = new TreeMap<>();
    private final List<Trashed> trash = new ArrayList<>();
    private long keys;
    boolean vanished;
    /// The personal ignore list.
    String ignored = "";

    /// A person writes a file; false when the name cannot be used.
    boolean write(WireName name, String content, Instant modified, boolean executable) {
        if (!isFree(name) && !files.containsKey(name)) {
            return false;
        }
        files.put(name, new Text(content, modified, executable, ++keys));
        return true;
    }

    void place(WireName name, String content, Instant modified, boolean executable) throws Failure {
        requireFree(name);
        files.put(name, new Text(content, modified, executable, ++keys));
    }

    CutFile cut(WireName name) {
        Text text = Objects.requireNonNull(files.get(name));
        return new CutFile(Simulated.ROOT.resolve(name.path()), text.stamp(), BarePeer.manifest(text.content()));
    }

    boolean contains(String content) {
        return files.values().stream().anyMatch(text -> text.content().equals(content));
    }

    List<String> trashed() {
        return trash.stream().map(one -> one.text().content()).toList();
    }

    /// What is there: path to content, time and bit.
    Map<String, String> picture() {
        Map<String, String> picture = new TreeMap<>();
        files.forEach((name, text) -> picture.put(
                name.path(), text.content() + " " + text.modified().toEpochMilli() + " " + text.executable()));
        return picture;
    }

    @Override
    public void scan(ScanVisitor visitor) throws IOException {
        requireHere();
        Map.copyOf(files).forEach((name, text) -> {
            if (name.parents().stream().allMatch(visitor::enters)) {
                visitor.file(name, text.stamp(), text.executable());
            }
        });
    }

    @Override
    public List<IgnoreList> ignoreLists() {
        List<IgnoreList> lists = new ArrayList<>();
        files.forEach((name, text) -> {
            if (IgnoreList.isList(name)) {
                lists.add(new IgnoreList(name.path(), text.content(), true));
            }
        });
        lists.add(new IgnoreList(IgnoreList.PERSONAL, ignored, true));
        return lists;
    }

    @Override
    public Optional<SeenFile> see(WireName name) throws IOException {
        requireHere();
        return Optional.ofNullable(files.get(name)).map(text -> new SeenFile(text.stamp(), text.executable()));
    }

    @Override
    public void rename(WireName from, WireName to) throws IOException {
        Text text = require(from);
        files.remove(from);
        try {
            requireFree(to);
        } catch (Failure taken) {
            files.put(from, text);
            throw taken;
        }
        files.put(to, text);
    }

    @Override
    public void trash(WireName name) throws IOException {
        trash.add(new Trashed(name, require(name)));
        files.remove(name);
    }

    @Override
    public void expireTrash(Instant now) {
        // Nothing here grows old.
    }

    @Override
    public boolean restore(FileEntry file) throws IOException {
        requireHere();
        for (Trashed one : trash.reversed()) {
            boolean same = one.name().equals(file.name())
                    && one.text().content().length() == file.size()
                    && one.text().modified().truncatedTo(ChronoUnit.MILLIS).equals(file.modified());
            if (same && isFree(file.name())) {
                trash.remove(one);
                files.put(file.name(), one.text());
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean tellsExecutable() {
        return true;
    }

    @Override
    public void dress(WireName name, Instant modified, boolean executable) throws IOException {
        Text text = require(name);
        files.put(name, new Text(text.content(), modified, executable, text.key()));
    }

    @Override
    public void prune(WireName name) {
        // Empty folders are not there.
    }

    private Text require(WireName name) throws Failure {
        requireHere();
        Text text = files.get(name);
        if (text == null) {
            throw Failure.of(StoreFault.NAME_MISSING, name);
        }
        return text;
    }

    private void requireFree(WireName name) throws Failure {
        requireHere();
        if (!isFree(name)) {
            throw Failure.of(StoreFault.NAME_TAKEN, name);
        }
    }

    private boolean isFree(WireName name) {
        return !files.containsKey(name)
                && name.parents().stream().noneMatch(files::containsKey)
                && files.keySet().stream().noneMatch(other -> other.parents().contains(name));
    }

    private void requireHere() throws Failure {
        if (vanished) {
            throw Failure.of(StoreFault.ROOT_VANISHED, "the folder");
        }
    }
}
