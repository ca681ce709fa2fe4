package potluck.sync.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Hash;
import potluck.catalogue.IgnoreList;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.Flush;
import potluck.store.ScanVisitor;
import potluck.store.SeenFile;
import potluck.store.StoreFault;
import potluck.sync.disk.Disk;

/// A folder in memory: texts by path. Folders are there as long as something lies in them. What was done since it was
/// forced last may be undone, the newest first, when the power goes off: as on a disk that keeps a journal.
class MemoryDisk implements Disk {
    /// @param lazy whether it was written, but not forced yet
    record Text(String content, Manifest manifest, Instant modified, boolean executable, long key, boolean lazy) {
        FileStamp stamp() {
            long nanos = TimeUnit.MILLISECONDS.toNanos(modified.toEpochMilli());
            return new FileStamp(manifest.size(), nanos, key + " born " + key);
        }

        Text dressed(Instant then, boolean bit) {
            return new Text(content, manifest, then, bit, key, lazy);
        }

        Text settled() {
            return lazy ? new Text(content, manifest, modified, executable, key, false) : this;
        }

        /// Its name was forced, its bytes were not.
        Text torn() {
            return lazy ? new Text("", cutUp(""), modified, executable, key, false) : this;
        }
    }

    private static final int PIECE = 5;

    private record Trashed(WireName name, Text text) {}

    private record Picture(Map<WireName, Text> files, List<Trashed> trash) {}

    final Map<WireName, Text> files = new TreeMap<>();
    private final List<Trashed> trash = new ArrayList<>();
    private final Fuse fuse;
    /// What it looked like before each change that is not forced.
    private final List<Picture> unforced = new ArrayList<>();
    private Optional<Picture> away = Optional.empty();
    private long keys;
    boolean full;
    /// Files that another program holds, so that they cannot be moved.
    final Set<WireName> held = new HashSet<>();
    /// A folder that this program may not look into; empty when there is none.
    String closed = "";
    /// What a person does right after this device has renamed a file.
    Runnable afterRename = () -> {};
    /// The personal ignore list.
    String ignored = "";

    MemoryDisk(Fuse fuse) {
        this.fuse = fuse;
    }

    /// A person writes a file; false when the name cannot be used.
    boolean write(WireName name, String content, Instant modified, boolean executable) {
        return write(name, content, modified, executable, false);
    }

    /// @param lazy whether the program that writes it does not force it
    boolean write(WireName name, String content, Instant modified, boolean executable, boolean lazy) {
        if (isAway() || full || !isFree(name) && !files.containsKey(name)) {
            return false;
        }
        remember();
        put(name, content, modified, executable, lazy);
        if (!lazy) {
            unforced.clear();
        }
        return true;
    }

    /// A person adds to a file: it stays the same one.
    boolean append(WireName name, String content, Instant modified) {
        Text old = files.get(name);
        if (isAway() || full || old == null) {
            return false;
        }
        Manifest manifest = cutUp(content);
        files.put(name, new Text(content, manifest, modified, old.executable(), old.key(), false));
        unforced.clear();
        return true;
    }

    /// A person deletes a file; hardly any program forces that.
    Optional<Text> delete(WireName name) {
        if (isAway() || !files.containsKey(name)) {
            return Optional.empty();
        }
        remember();
        return Optional.ofNullable(files.remove(name));
    }

    /// A person renames a file; false when that cannot be.
    boolean move(WireName from, WireName to) {
        if (isAway() || !files.containsKey(from)) {
            return false;
        }
        Text text = text(from);
        files.remove(from);
        boolean free = isFree(to);
        files.put(from, text);
        if (free) {
            remember();
            files.remove(from);
            files.put(to, text);
        }
        return free;
    }

    /// A person takes a file out of the trash again, to where it was. Empty when that cannot be.
    Optional<WireName> takeBack(int which) {
        if (isAway()
                || trash.isEmpty()
                || !isFree(trash.get(which % trash.size()).name())) {
            return Optional.empty();
        }
        remember();
        Trashed one = trash.remove(which % trash.size());
        files.put(one.name(), one.text());
        unforced.clear();
        return Optional.of(one.name());
    }

    /// A complete content takes its name. The same content there is as good.
    void place(FileEntry file, String content) throws IOException {
        Text there = files.get(file.name());
        if (there != null && there.content().equals(content)) {
            return;
        }
        requireFree(file.name());
        remember();
        put(file.name(), content, file.modified(), file.executable(), false);
        force();
    }

    private void put(WireName name, String content, Instant modified, boolean executable, boolean lazy) {
        files.put(name, new Text(content, cutUp(content), modified, executable, ++keys, lazy));
    }

    /// Small pieces, so that every text has some.
    private static Manifest cutUp(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += PIECE) {
            int to = Math.min(bytes.length, from + PIECE);
            pieces.add(new Piece(Hash.of(Arrays.copyOfRange(bytes, from, to)), to - from));
        }
        return new Manifest(pieces);
    }

    /// A file that is there.
    Text text(WireName name) {
        return Objects.requireNonNull(files.get(name));
    }

    CutFile cut(WireName name) {
        Text text = text(name);
        return new CutFile(Simulated.ROOT.resolve(name.path()), text.stamp(), text.manifest());
    }

    /// Whether the file lies there as it was read.
    ///
    /// @param name of its path
    boolean isThere(WireName name, CutFile file) {
        Text there = files.get(name);
        return there != null && there.stamp().equals(file.stamp());
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

    /// Its disk is taken out: an empty folder may be left.
    void takeAway() {
        if (away.isEmpty()) {
            away = Optional.of(shot());
            files.clear();
        }
    }

    void bringBack() {
        away.ifPresent(this::show);
        away = Optional.empty();
    }

    boolean isAway() {
        return away.isPresent();
    }

    /// Everything is forced by now, as systems do it after a while.
    void flush() {
        unforced.clear();
        files.replaceAll((_, text) -> text.settled());
        trash.replaceAll(one -> new Trashed(one.name(), one.text().settled()));
    }

    /// The power goes off.
    void lose(RandomGenerator dice) {
        int kept = dice.nextInt(unforced.size() + 1);
        if (kept < unforced.size() && !isAway()) {
            show(unforced.get(kept));
        }
        unforced.clear();
        files.replaceAll((_, text) -> text.torn());
    }

    /// What returns now survives when the power goes off.
    void force() {
        fuse.burn();
        unforced.clear();
        fuse.burn();
    }

    final void burn() {
        fuse.burn();
    }

    private void remember() {
        unforced.add(shot());
    }

    private Picture shot() {
        return new Picture(new TreeMap<>(files), List.copyOf(trash));
    }

    private void show(Picture picture) {
        files.clear();
        files.putAll(picture.files());
        trash.clear();
        trash.addAll(picture.trash());
    }

    @Override
    public void scan(ScanVisitor visitor) throws IOException {
        requireHere();
        new TreeMap<>(files).forEach((name, text) -> {
            if (!isClosed(name) && name.parents().stream().allMatch(visitor::enters)) {
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
        if (isClosed(name)) {
            throw new AccessDeniedException(name.path());
        }
        return Optional.ofNullable(files.get(name)).map(text -> new SeenFile(text.stamp(), text.executable()));
    }

    @Override
    public void rename(WireName from, WireName to) throws IOException {
        putAside(from, to).run();
        afterRename.run();
    }

    @Override
    public void trash(WireName name) throws IOException {
        putAside(name).run();
    }

    @Override
    public Flush putAside(WireName name) throws IOException {
        Text text = require(name);
        remember();
        trash.add(new Trashed(name, text));
        files.remove(name);
        return this::force;
    }

    @Override
    public Flush putAside(WireName from, WireName to) throws IOException {
        require(from);
        if (!move(from, to)) {
            throw Failure.of(StoreFault.NAME_TAKEN, to);
        }
        return this::force;
    }

    @Override
    public void expire(Instant now) {
        // Nothing here grows old.
    }

    @Override
    public boolean restore(FileEntry file) throws IOException {
        requireHere();
        for (Trashed one : trash.reversed()) {
            boolean same = one.name().equals(file.name())
                    && one.text().manifest().size() == file.size()
                    && one.text().modified().truncatedTo(ChronoUnit.MILLIS).equals(file.modified());
            if (same && isFree(file.name())) {
                remember();
                trash.remove(one);
                files.put(file.name(), one.text());
                force();
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
        remember();
        files.put(name, text.dressed(modified, executable));
    }

    @Override
    public void prune(WireName name) {
        // Empty folders are not there.
    }

    private boolean isClosed(WireName name) {
        return name.parents().stream().anyMatch(folder -> folder.path().equals(closed));
    }

    private Text require(WireName name) throws IOException {
        requireHere();
        if (held.contains(name)) {
            throw new FileSystemException(name.path(), null, "used by another process");
        }
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
        String below = name.path() + "/";
        return files.keySet().stream().noneMatch(other -> {
            String path = other.path();
            return other.equals(name) || path.startsWith(below) || name.path().startsWith(path + "/");
        });
    }

    /// @throws Failure `ROOT_VANISHED`
    void requireHere() throws Failure {
        if (isAway()) {
            throw Failure.of(StoreFault.ROOT_VANISHED, "the folder");
        }
    }
}
