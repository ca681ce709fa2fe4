package potluck.sync.mirror;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.FileVersion;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.Index;
import potluck.store.SafeRoot;
import potluck.store.TrashedFile;
import potluck.store.UndoRow;
import potluck.store.VersionRow;
import potluck.sync.disk.Time;
import potluck.sync.folder.Choice;
import potluck.sync.folder.SyncFault;
import potluck.sync.index.Versions;

/// Ends conflicts, and takes that back, also after a restart. It does what a person could do with the files
/// by hand: the folder notices and tells the others. Any thread; the monitor lets one end at a time.
final class Conflicts {
    private final Versions versions;
    private final FileVersion.Editor self;
    private final Time time;
    private final Index index;
    private final String folder;

    /// @param self who ends them
    /// @param folder the name of the sync folder
    Conflicts(Versions versions, FileVersion.Editor self, Time time, Index index, String folder) {
        this.versions = versions;
        this.self = self;
        this.time = time;
        this.index = index;
        this.folder = folder;
    }

    /// Returns the names that were touched.
    ///
    /// @throws Failure `NO_CONFLICT`
    synchronized List<WireName> end(SafeRoot root, WireName copy, Choice choice) throws IOException {
        Optional<FileVersion> loser = kept(copy);
        Optional<WireName> name = ConflictCopy.original(copy);
        if (loser.isEmpty() || name.isEmpty()) {
            throw Failure.of(SyncFault.NO_CONFLICT, copy);
        }
        UndoRow undo = choice == Choice.BOTH
                ? keepBoth(root, copy)
                : keepOne(root, copy, name.get(), isCopy(choice, loser.get(), name.get()));
        index.remember(folder, undo);
        return names(undo);
    }

    /// Takes back the last end of a conflict; returns the names that were touched.
    ///
    /// @throws Failure `NOTHING_TO_UNDO`
    synchronized List<WireName> undo(SafeRoot root) throws IOException {
        UndoRow last = index.takeUndo(folder).orElseThrow(() -> Failure.of(SyncFault.NOTHING_TO_UNDO));
        if (last.renamed().isPresent()) {
            root.rename(last.renamed().get().to(), last.renamed().get().from());
        }
        if (last.trashed().isPresent()) {
            restore(root, last.trashed().get());
        }
        return names(last);
    }

    /// Whether the choice is the copy.
    private boolean isCopy(Choice choice, FileVersion copy, WireName name) {
        boolean copyIsMine = isMine(copy) && !kept(name).filter(this::isMine).isPresent();
        return copyIsMine == (choice == Choice.MINE);
    }

    private Optional<FileVersion> kept(WireName name) {
        return versions.live(name).map(VersionRow::version);
    }

    private boolean isMine(FileVersion version) {
        return version.edit().user().equals(self.user());
    }

    private static UndoRow keepBoth(SafeRoot root, WireName copy) throws IOException {
        WireName kept = ConflictCopy.kept(copy).orElseThrow(() -> Failure.of(SyncFault.NO_CONFLICT, copy));
        root.rename(copy, kept);
        return new UndoRow(Optional.of(new UndoRow.Rename(copy, kept)), Optional.empty());
    }

    private UndoRow keepOne(SafeRoot root, WireName copy, WireName name, boolean keepCopy) throws IOException {
        if (!keepCopy) {
            return new UndoRow(Optional.empty(), Optional.of(trash(root, copy)));
        }
        Optional<UndoRow.Trashed> old = root.see(name).isPresent() ? Optional.of(trash(root, name)) : Optional.empty();
        root.rename(copy, name);
        return new UndoRow(Optional.of(new UndoRow.Rename(copy, name)), old);
    }

    private UndoRow.Trashed trash(SafeRoot root, WireName name) throws IOException {
        return new UndoRow.Trashed(root.trash(name, time.now()).box(), name);
    }

    private static void restore(SafeRoot root, UndoRow.Trashed wanted) throws IOException {
        for (TrashedFile file : root.trashed()) {
            if (file.box().equals(wanted.box()) && file.name().equals(wanted.name())) {
                root.restore(file, file.name());
                return;
            }
        }
        throw Failure.of(SyncFault.NOT_IN_TRASH, wanted.name());
    }

    private static List<WireName> names(UndoRow undo) {
        List<WireName> names = new ArrayList<>();
        undo.renamed().ifPresent(rename -> names.addAll(List.of(rename.from(), rename.to())));
        undo.trashed().ifPresent(file -> names.add(file.name()));
        return names;
    }
}
