package potluck.sync;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.SafeRoot;
import potluck.store.TrashedFile;

/// Lists conflicts, ends them, and takes that back. It does what a person could do with the files by hand: the folder
/// notices and tells the others. Any thread; the monitor lets one end at a time and guards what can be undone.
final class Conflicts {
    private static final int MOST_UNDONE = 100;

    private final Versions versions;
    private final Time time;
    private final Deque<Undo> done = new ArrayDeque<>();

    Conflicts(Versions versions, Time time) {
        this.versions = versions;
        this.time = time;
    }

    List<Conflict> list() {
        List<Conflict> conflicts = new ArrayList<>();
        for (FileEntry file : versions.files()) {
            Optional<WireName> name = ConflictCopy.original(file.name());
            Optional<FileVersion> copy = versions.version(file.name());
            if (name.isPresent() && copy.isPresent()) {
                conflicts.add(new Conflict(name.get(), kept(name.get()), copy.get()));
            }
        }
        return conflicts;
    }

    /// Returns the names that were touched.
    ///
    /// @throws Failure `NO_CONFLICT`
    synchronized List<WireName> end(SafeRoot root, WireName copy, Choice choice) throws IOException {
        Optional<FileVersion> loser = versions.version(copy).filter(version -> !version.isDeleted());
        Optional<WireName> name = ConflictCopy.original(copy);
        if (loser.isEmpty() || name.isEmpty()) {
            throw Failure.of(SyncFault.NO_CONFLICT, copy);
        }
        Undo undo = choice == Choice.BOTH
                ? keepBoth(root, copy)
                : keepOne(root, copy, name.get(), isCopy(choice, loser.get(), name.get()));
        done.addLast(undo);
        if (done.size() > MOST_UNDONE) {
            done.removeFirst();
        }
        return undo.names();
    }

    /// Takes back the last end of a conflict; returns the names that were touched.
    ///
    /// @throws Failure `NOTHING_TO_UNDO`
    synchronized List<WireName> undo(SafeRoot root) throws IOException {
        if (done.isEmpty()) {
            throw Failure.of(SyncFault.NOTHING_TO_UNDO);
        }
        Undo last = done.removeLast();
        last.run(root);
        return last.names();
    }

    /// Whether the choice is the copy.
    private boolean isCopy(Choice choice, FileVersion copy, WireName name) {
        boolean copyIsMine = isMine(copy) && !kept(name).filter(this::isMine).isPresent();
        return copyIsMine == (choice == Choice.MINE);
    }

    private boolean isMine(FileVersion version) {
        return version.edit().user().equals(versions.self().user());
    }

    private static Undo keepBoth(SafeRoot root, WireName copy) throws IOException {
        WireName kept = ConflictCopy.kept(copy).orElseThrow(() -> Failure.of(SyncFault.NO_CONFLICT, copy));
        root.rename(copy, kept);
        return new Undo(Optional.of(new Rename(copy, kept)), Optional.empty());
    }

    private Undo keepOne(SafeRoot root, WireName copy, WireName name, boolean keepCopy) throws IOException {
        if (!keepCopy) {
            return new Undo(Optional.empty(), Optional.of(root.trash(copy, time.now())));
        }
        Optional<TrashedFile> old =
                root.see(name).isPresent() ? Optional.of(root.trash(name, time.now())) : Optional.empty();
        root.rename(copy, name);
        return new Undo(Optional.of(new Rename(copy, name)), old);
    }

    private Optional<FileVersion> kept(WireName name) {
        return versions.version(name).filter(version -> !version.isDeleted());
    }

    private record Rename(WireName from, WireName to) {}

    /// How to take something back: what was renamed gets its old name, then what was thrown away is restored.
    private record Undo(Optional<Rename> renamed, Optional<TrashedFile> trashed) {
        void run(SafeRoot root) throws IOException {
            if (renamed.isPresent()) {
                root.rename(renamed.get().to(), renamed.get().from());
            }
            if (trashed.isPresent()) {
                root.restore(trashed.get(), trashed.get().name());
            }
        }

        List<WireName> names() {
            List<WireName> names = new ArrayList<>();
            renamed.ifPresent(rename -> names.addAll(List.of(rename.from(), rename.to())));
            trashed.ifPresent(file -> names.add(file.name()));
            return names;
        }
    }
}
