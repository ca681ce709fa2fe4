package potluck.sync.union;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import potluck.catalogue.Decision.Displace;
import potluck.catalogue.Decision.Fetch;
import potluck.catalogue.Decision.Have;
import potluck.catalogue.Decision.Replace;
import potluck.catalogue.FileEntry;
import potluck.catalogue.UnionRule;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.Index;
import potluck.store.SafeRoot;
import potluck.store.StoreFault;
import potluck.sync.disk.FolderFaults;
import potluck.sync.disk.Hashing;
import potluck.sync.disk.Settling;
import potluck.sync.disk.Sight;
import potluck.sync.folder.Elsewhere;
import potluck.sync.folder.Surroundings;
import potluck.sync.folder.SyncFault;
import potluck.sync.scope.Scope;

/// Keeps what is held equal to what is on the disk. Belongs to the folder's own thread.
final class Local {
    private static final int MOST_MOVES = 4;

    private final SafeRoot root;
    private final Held held;
    private final Plan plan;
    private final Hashing hashing;
    private final Index index;
    private final Log log;
    private final UnionRule rule;
    private final Settling settling;
    /// What cannot be shared and was told once.
    private final Set<String> skipped = new HashSet<>();

    Local(SafeRoot root, Held held, Settling settling, Plan plan, Hashing hashing, Surroundings around) {
        this.root = root;
        this.held = held;
        this.settling = settling;
        this.plan = plan;
        this.hashing = hashing;
        this.index = around.index();
        this.log = around.log();
        this.rule = new UnionRule(held.files());
    }

    /// Looks at the whole tree.
    ///
    /// @throws Failure `ROOT_VANISHED`, and nothing counts as deleted
    void scan() throws IOException {
        Scan.Found found = Scan.of(root, index, held.scope());
        found.skipped().forEach(this::skip);
        List<WireName> missing = new ArrayList<>();
        for (FileEntry file : held.files().files()) {
            if (!found.all().contains(file.name()) && !plan.isBusy(file.name())) {
                missing.add(file.name());
            }
        }
        missing.forEach(held::vanished);
        for (FileEntry file : found.known()) {
            if (held.files().file(file.name()).filter(file::equals).isEmpty() && !plan.isBusy(file.name())) {
                admit(file, Optional.empty());
            }
        }
        long now = System.nanoTime();
        found.unknown().forEach((name, stamp) -> settling.look(name, stamp, now));
    }

    /// Files that lie outside `next`, and are held elsewhere, go to the trash.
    void putAway(Scope next, Elsewhere elsewhere) throws IOException {
        for (FileEntry file : List.copyOf(all())) {
            WireName name = file.name();
            Optional<FileStamp> stamp = stamp(name);
            boolean leaves = next.leaves(name)
                    && !plan.isBusy(name)
                    && stamp.isPresent()
                    && held.isKnown(name, stamp.get())
                    && elsewhere.holds(name, file.content());
            if (leaves) {
                held.vanished(name);
                root.trash(name);
            }
        }
    }

    private List<FileEntry> all() {
        List<FileEntry> all = new ArrayList<>();
        held.files().files().forEach(all::add);
        return all;
    }

    /// Something may have changed at `path`. True when a whole folder vanished, so that a scan is called for.
    boolean touched(Path path) throws IOException {
        if (path.equals(root.path())) {
            return true;
        }
        Optional<WireName> name = name(path);
        if (name.isEmpty()) {
            return false;
        }
        look(name.get());
        return held.files().isFolder(name.get()) && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /// Hands on to be read what has been left alone for long enough.
    void settle() throws IOException {
        for (WireName name : settling.due(System.nanoTime())) {
            look(name);
        }
    }

    /// A file was read.
    void cut(Sight.Cut cut) throws IOException {
        CutFile file = cut.file();
        settling.read(cut.name());
        boolean outside = !held.scope().covers(cut.name());
        if (outside || plan.isBusy(cut.name()) || !stamp(cut.name()).equals(Optional.of(file.stamp()))) {
            look(cut.name());
            return;
        }
        admit(file.entry(cut.name(), cut.executable()), Optional.of(file));
    }

    /// A file could not be read.
    void uncut(WireName name, IOException why) throws IOException {
        settling.read(name);
        if (FolderFaults.isPassing(why)) {
            look(name);
        } else {
            skip(name.path(), why);
        }
    }

    private void look(WireName name) throws IOException {
        Optional<FileStamp> stamp = held.scope().covers(name) ? stamp(name) : Optional.empty();
        long now = System.nanoTime();
        if (stamp.isEmpty()) {
            settling.forget(name);
            vanished(name);
        } else if (plan.isBusy(name)) {
            settling.again(name, stamp.get(), now);
        } else if (held.isKnown(name, stamp.get())) {
            settling.forget(name);
        } else if (settling.look(name, stamp.get(), now)) {
            hashing.read(name, held.path(name));
        }
    }

    private void vanished(WireName name) {
        boolean wasHeld =
                held.files().file(name).filter(file -> file.name().equals(name)).isPresent();
        if (wasHeld && !plan.isBusy(name)) {
            held.vanished(name);
        }
    }

    /// Empty when there is no file of that name that could be shared.
    private Optional<FileStamp> stamp(WireName name) throws IOException {
        try {
            return root.stamp(name);
        } catch (Failure why) {
            if (why.is(StoreFault.ROOT_VANISHED)) {
                throw why;
            }
            if (Files.isSymbolicLink(held.path(name))) {
                skip(name.path(), Failure.of(StoreFault.SYMLINK, name));
            }
            return Optional.empty();
        }
    }

    /// Takes in a file of the folder. Where some system takes its name for that of another file here, the one that
    /// loses by the union rule is renamed.
    private void admit(FileEntry found, Optional<CutFile> cut) throws IOException {
        held.files()
                .file(found.name())
                .filter(old -> old.name().equals(found.name()))
                .ifPresent(old -> held.remove(old.name()));
        try {
            boolean placed = false;
            for (int i = 0; i < MOST_MOVES && !placed; i++) {
                placed = place(found, cut);
            }
        } catch (Failure why) {
            if (why.is(SyncFault.CHANGED_HERE)) {
                look(found.name());
            } else {
                skip(found.name().path(), why);
            }
        }
    }

    /// False when something else had to be moved first.
    private boolean place(FileEntry found, Optional<CutFile> cut) throws IOException {
        return switch (rule.decide(found)) {
            case Have() -> {
                skip(found.name().path(), Failure.of(SyncFault.SAME_NAME, found.name()));
                yield true;
            }
            case Fetch(WireName free)
            when free.equals(found.name()) -> {
                cut.ifPresentOrElse(file -> held.put(found, file), () -> held.put(found));
                yield true;
            }
            case Fetch(WireName free) -> {
                tellRenamed(found.name(), free);
                root.rename(found.name(), free);
                look(free);
                yield true;
            }
            case Displace(WireName mine, WireName mineTo, WireName _) -> {
                look(mine);
                if (stamp(mine).isPresent()) {
                    tellRenamed(mine, mineTo);
                    new Renaming(root, index).rename(mine, mineTo);
                }
                held.renamed(mine, mineTo);
                yield false;
            }
            case Replace(WireName mine, WireName copy, WireName _) -> {
                look(mine);
                if (stamp(mine).isPresent()) {
                    new Renaming(root, index).drop(mine, copy);
                }
                held.vanished(mine);
                yield false;
            }
        };
    }

    private void tellRenamed(WireName from, WireName to) {
        log.info("", "conflict over “{}”: it is renamed to “{}”", from, to);
    }

    private Optional<WireName> name(Path path) {
        try {
            return Optional.of(root.name(path));
        } catch (Failure why) {
            skip(root.path().relativize(path).toString(), why);
            return Optional.empty();
        }
    }

    private void skip(String path, IOException why) {
        if (skipped.add(path)) {
            log.warn("", "not shared: “{}”: {}", path, Failure.sentenceOf(why));
        }
    }
}
