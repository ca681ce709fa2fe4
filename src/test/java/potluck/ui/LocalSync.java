package potluck.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import potluck.kit.Failure;
import potluck.node.BranchView;
import potluck.node.ChangeView;
import potluck.node.ComparisonView;
import potluck.node.ConflictView;
import potluck.node.DifferenceView;
import potluck.node.IgnoreView;
import potluck.node.KeptVersion;
import potluck.node.PendingView;
import potluck.node.SyncFileView;
import potluck.node.SyncForecast;
import potluck.node.SyncView;
import potluck.node.Syncing;
import potluck.node.TrashView;
import potluck.node.VersionView;
import potluck.sync.folder.SyncFault;
import potluck.wire.WireFault;

/// The sync folders of one device of a [LocalWorld], whose monitor guards everything here: lists that tests fill, and
/// what was asked for.
public final class LocalSync implements Syncing {
    private final LocalWorld world;
    private final List<SyncView> folders = new ArrayList<>();
    private final List<PendingView> pending = new ArrayList<>();
    private final List<ConflictView> conflicts = new ArrayList<>();
    private final List<ConflictView> ended = new ArrayList<>();
    private final List<TrashView> trash = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<ChangeView> history = new ArrayList<>();
    private final List<BranchView> branches = new ArrayList<>();
    private final List<SyncFileView> files = new ArrayList<>();
    private final List<VersionView> versions = new ArrayList<>();
    private ComparisonView comparison = new ComparisonView("", List.of(), "", "");
    private DifferenceView difference = new DifferenceView("SAME", 0);
    private SyncForecast forecast = new SyncForecast(0, 0, 0, 0, 0, 0, 0, 0, List.of());

    LocalSync(LocalWorld world) {
        this.world = world;
    }

    /// What was asked for and changes something, in order.
    public List<String> calls() {
        synchronized (world) {
            return List.copyOf(calls);
        }
    }

    public void show(SyncView folder) {
        synchronized (world) {
            folders.removeIf(other -> other.name().equals(folder.name()));
            folders.add(folder);
            world.changed();
        }
    }

    public void show(PendingView file) {
        synchronized (world) {
            pending.add(file);
        }
    }

    public void show(ConflictView conflict) {
        synchronized (world) {
            conflicts.add(conflict);
        }
    }

    public void show(TrashView file) {
        synchronized (world) {
            trash.add(file);
        }
    }

    public void show(ChangeView change) {
        synchronized (world) {
            history.add(change);
        }
    }

    /// These are the files of each folder from now on.
    public void show(List<SyncFileView> all) {
        synchronized (world) {
            files.clear();
            files.addAll(all);
        }
    }

    @Override
    public List<SyncFileView> syncFiles(String folder) {
        synchronized (world) {
            return List.copyOf(files);
        }
    }

    public void show(BranchView branch) {
        synchronized (world) {
            branches.add(branch);
        }
    }

    /// What the next folder's first sync would do.
    public void show(SyncForecast next) {
        synchronized (world) {
            forecast = next;
        }
    }

    List<SyncView> folders() {
        return List.copyOf(folders);
    }

    @Override
    public void addSync(String folder, Path place, String mode) {
        synchronized (world) {
            calls.add("add " + folder + " " + place + " " + mode);
            show(new SyncView(folder, place.toString(), mode, "UP_TO_DATE", "", 0, 0, 0, 0));
        }
    }

    @Override
    public SyncForecast forecastSync(String folder, Path place, String mode) {
        synchronized (world) {
            return forecast;
        }
    }

    @Override
    public void removeSync(String folder) throws IOException {
        synchronized (world) {
            calls.add("remove " + folder);
            if (!folders.removeIf(other -> other.name().equals(folder))) {
                throw Failure.of(WireFault.NOT_FOUND, folder);
            }
            world.changed();
        }
    }

    @Override
    public void pauseSync(String folder) {
        become(folder, "PAUSED_BY_USER", Failure.coded(Failure.of(SyncFault.FOLDER_PAUSED, folder)));
    }

    @Override
    public void resumeSync(String folder) {
        become(folder, "UP_TO_DATE", "");
    }

    private void become(String folder, String state, String reason) {
        synchronized (world) {
            calls.add(state + " " + folder);
            folders.replaceAll(old -> old.name().equals(folder)
                    ? new SyncView(folder, old.folder(), old.mode(), state, reason, old.files(), old.bytes(), 0, 0)
                    : old);
            world.changed();
        }
    }

    @Override
    public void answerSync(String folder, boolean agreed) {
        synchronized (world) {
            calls.add("answer " + folder + " " + agreed);
        }
    }

    @Override
    public void rescan(String folder) {
        synchronized (world) {
            calls.add("rescan " + folder);
        }
    }

    @Override
    public List<PendingView> pending() {
        synchronized (world) {
            return List.copyOf(pending);
        }
    }

    @Override
    public List<ConflictView> conflicts() {
        synchronized (world) {
            return List.copyOf(conflicts);
        }
    }

    @Override
    public void endConflict(String folder, String copy, String keep) throws IOException {
        synchronized (world) {
            calls.add("end " + folder + " " + copy + " " + keep);
            ConflictView conflict = conflicts.stream()
                    .filter(other -> other.copy().equals(copy))
                    .findFirst()
                    .orElseThrow(() -> Failure.of(WireFault.NOT_FOUND, copy));
            conflicts.remove(conflict);
            ended.add(conflict);
        }
    }

    @Override
    public void revertSync(String folder) {
        synchronized (world) {
            calls.add("revertSync " + folder);
        }
    }

    @Override
    public List<BranchView> branches(String folder) {
        synchronized (world) {
            return List.copyOf(branches);
        }
    }

    @Override
    public void select(String folder, String path, boolean wanted) {
        synchronized (world) {
            calls.add("select " + folder + " " + path + " " + wanted);
        }
    }

    @Override
    public IgnoreView ignored(String folder) {
        return ignoredBy(folder, "", "*.tmp\n");
    }

    /// Each line leaves one file out, and one that begins with `[` does not count.
    @Override
    public IgnoreView ignoredBy(String folder, String list, String group) {
        List<String> lines = Stream.concat(list.lines(), group.lines())
                .filter(line -> !line.isBlank())
                .toList();
        List<IgnoreView.BadLine> bad = lines.stream()
                .filter(line -> line.startsWith("["))
                .map(line -> new IgnoreView.BadLine(".potluckignore", 1, "Close it."))
                .toList();
        return new IgnoreView(list, group, lines.size(), 1000L * lines.size(), lines, bad);
    }

    @Override
    public void ignoreForAll(String folder, String list) {
        synchronized (world) {
            calls.add("ignore for all " + folder + " " + list);
        }
    }

    @Override
    public void ignore(String folder, String list) {
        synchronized (world) {
            calls.add("ignore " + folder + " " + list);
        }
    }

    @Override
    public void undoConflict(String folder) {
        synchronized (world) {
            calls.add("undo " + folder);
            conflicts.add(ended.removeLast());
        }
    }

    @Override
    public List<ChangeView> history() {
        synchronized (world) {
            return List.copyOf(history);
        }
    }

    @Override
    public List<TrashView> trash() {
        synchronized (world) {
            return List.copyOf(trash);
        }
    }

    @Override
    public void restore(String folder, String path, Instant at) throws IOException {
        synchronized (world) {
            calls.add("restore " + folder + " " + path);
            if (!trash.removeIf(file -> file.path().equals(path) && file.at().equals(at))) {
                throw Failure.of(WireFault.NOT_FOUND, path);
            }
        }
    }

    /// One more version of every file.
    public void show(VersionView version) {
        synchronized (world) {
            versions.add(version);
        }
    }

    /// How any two versions differ.
    public void show(ComparisonView next) {
        synchronized (world) {
            comparison = next;
        }
    }

    public void show(DifferenceView next) {
        synchronized (world) {
            difference = next;
        }
    }

    @Override
    public List<VersionView> versions(String folder, String path) {
        synchronized (world) {
            return List.copyOf(versions);
        }
    }

    @Override
    public ComparisonView compare(String folder, KeptVersion one, KeptVersion other) {
        synchronized (world) {
            calls.add("compare " + folder + " " + one.path() + " " + other.path());
            return comparison;
        }
    }

    @Override
    public DifferenceView firstDifference(String folder, KeptVersion one, KeptVersion other, long from) {
        synchronized (world) {
            return difference;
        }
    }
}
