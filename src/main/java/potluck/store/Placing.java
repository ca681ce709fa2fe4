package potluck.store;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// Brings files of a [Tree] to the names they are to have, as far as those are free, and makes that survive a power
/// failure. Any thread, for its [SafeRoot]; `changes` is held between finding a name free and taking it, and while
/// folders go: no folder goes between being made and being filled by [#take].
///
/// In these microseconds another program of this computer may take the name first; Java has no rename that cannot
/// replace.
final class Placing {
    private final Tree tree;
    private final FolderSync folders = new FolderSync();
    private final ReentrantLock changes = new ReentrantLock();

    Placing(Tree tree) {
        this.tree = tree;
    }

    /// Moves a finished file out of the staging folder to its name; only an empty folder is replaced, anything else is
    /// a failure NAME_TAKEN. Returns when it survives a power failure.
    ///
    /// @return what was placed, as it lay there in that moment
    FileStamp place(Staged file) throws IOException {
        try (Folder staging = tree.staging()) {
            FileStamp stamp = FileStamp.of(staging.attributes(file.staged()));
            Flush aside = file.room().make();
            try (Folder target = take(staging, file.staged(), file.name())) {
                aside.run();
                force(target, file.name());
            }
            return stamp;
        }
    }

    /// As [#place(Staged)] for files of one folder, with one flush of it; a file is left out where its name is not
    /// free.
    Map<WireName, FileStamp> place(List<Staged> together) throws IOException {
        WireName first = together.getFirst().name();
        Map<WireName, FileStamp> placed = new HashMap<>();
        List<Flush> aside = new ArrayList<>();
        try (Folder staging = tree.staging();
                Folder target = makeParent(first)) {
            for (Staged file : together) {
                try {
                    FileStamp stamp = FileStamp.of(staging.attributes(file.staged()));
                    aside.add(file.room().make());
                    take(staging, file.staged(), target, file.name());
                    placed.put(file.name(), stamp);
                } catch (IOException failed) {
                    continue;
                }
            }
            for (Flush flush : aside) {
                flush.run();
            }
            force(target, first);
            return placed;
        }
    }

    /// Moves the file `sourceName` of `source` to its new name, making the folders of that. Returns when it survives a
    /// power failure under that name; that it has left `source` is for the caller to force.
    void move(Folder source, String sourceName, WireName to) throws IOException {
        try (Folder target = take(source, sourceName, to)) {
            force(target, to);
        }
    }

    /// As [#move], without waiting until it survives.
    ///
    /// @return the folder it lies in now, for the caller to close
    Folder take(Folder source, String sourceName, WireName to) throws IOException {
        changes.lock();
        try {
            Folder target = tree.makeParent(to);
            try {
                take(source, sourceName, target, to);
                return target;
            } catch (IOException e) {
                target.close();
                throw e;
            }
        } finally {
            changes.unlock();
        }
    }

    private void take(Folder source, String sourceName, Folder target, WireName to) throws IOException {
        changes.lock();
        try {
            if (!isFree(target, tree.last(to))) {
                throw Failure.of(StoreFault.NAME_TAKEN, to);
            }
            source.move(sourceName, target, tree.last(to));
        } finally {
            changes.unlock();
        }
    }

    private Folder makeParent(WireName name) throws IOException {
        changes.lock();
        try {
            return tree.makeParent(name);
        } finally {
            changes.unlock();
        }
    }

    /// An empty folder gives up its name.
    private static boolean isFree(Folder folder, String name) throws IOException {
        try {
            if (!folder.attributes(name).isDirectory()) {
                return false;
            }
            folder.removeFolder(name);
            return true;
        } catch (DirectoryNotEmptyException taken) {
            return false;
        } catch (NoSuchFileException free) {
            return true;
        }
    }

    /// Removes the folder `name`, if it is one, and those it lies in, as far as they are empty.
    void prune(WireName name) throws IOException {
        changes.lock();
        try {
            tree.prune(name);
        } finally {
            changes.unlock();
        }
    }

    /// Returns when what was done to the file `name` in `parent`, its folder, survives a power failure.
    void force(Folder parent, WireName name) throws IOException {
        folders.force(folderOf(name), parent::force);
    }

    /// As [#force(Folder, WireName)], for a folder that may be gone by now.
    void force(WireName name) throws IOException {
        try (Folder parent = tree.parent(name)) {
            force(parent, name);
        } catch (NoSuchFileException gone) {
            // Whoever has removed the folder since wants nothing kept in it.
            return;
        }
    }

    /// The path of the folder that `name` lies in.
    static String folderOf(WireName name) {
        String path = name.path();
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
