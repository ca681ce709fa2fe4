package potluck.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.IgnoreRules;
import potluck.catalogue.LocalNames;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.Cutter;
import potluck.store.FileStamp;
import potluck.store.IgnoreFiles;
import potluck.store.Index;
import potluck.store.KnownFile;
import potluck.store.SafeRoot;
import potluck.store.ScanVisitor;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.Forecast;
import potluck.sync.index.Slot;

/// Compares what members hold with what lies in a folder that is not synced yet, and changes nothing. Only files that
/// may be equal are read. One thread, used once.
final class Forecasting {
    private static final int FIRST = 20;

    private record Mine(WireName name, FileStamp stamp) {}

    private final FolderMode mode;
    private final Index index;
    private final Map<String, Mine> mine = new HashMap<>();
    private final List<WireName> disputed = new ArrayList<>();
    private Path path = Path.of("");
    private IgnoreRules rules = IgnoreRules.of(List.of());
    private Forecast.Amount get = Forecast.Amount.NOTHING;
    private Forecast.Amount give = Forecast.Amount.NOTHING;
    private long conflicts;
    private long replaced;
    private long same;

    Forecasting(FolderMode mode, Index index) {
        this.mode = mode;
        this.index = index;
    }

    /// @param root empty when there is no such folder yet
    Forecast of(Optional<SafeRoot> root, Survey survey) throws IOException {
        if (root.isPresent()) {
            look(root.get());
        }
        for (Slot slot : survey.told().slots()) {
            FileVersion theirs = slot.newest().orElseThrow();
            if (!rules.ignores(theirs.name())) {
                compare(theirs);
            }
        }
        mine.values().forEach(this::give);
        return new Forecast(survey.members(), get, give, conflicts, replaced, same, List.copyOf(disputed));
    }

    private void look(SafeRoot root) throws IOException {
        path = root.path();
        rules = IgnoreRules.of(IgnoreFiles.read(root));
        root.scan(new ScanVisitor() {
            @Override
            public boolean enters(WireName folder) {
                return !rules.ignoresFolder(folder);
            }

            @Override
            public void file(WireName name, FileStamp stamp, boolean executable) {
                if (!rules.ignoresFile(name)) {
                    see(new Mine(name, stamp));
                }
            }

            @Override
            public void skipped(String path, Failure reason) {
                // It would not be shared.
            }
        });
    }

    /// Of two files with one name for some systems the second would be called otherwise.
    private void see(Mine file) {
        if (mine.putIfAbsent(file.name().portableKey(), file) != null) {
            give(file);
            dispute(file.name());
            conflicts++;
        }
    }

    private void compare(FileVersion theirs) throws IOException {
        Optional<FileEntry> file = theirs.file();
        if (file.isEmpty()) {
            return;
        }
        Optional<Mine> here = Optional.ofNullable(mine.remove(theirs.name().portableKey()));
        if (here.isEmpty()) {
            get = mode == FolderMode.SEND_ONLY ? get : get.plus(file.get().size());
        } else if (isSame(here.get(), file.get())) {
            same++;
        } else {
            dispute(theirs.name());
            replaced += mode == FolderMode.RECEIVE_ONLY ? 1 : 0;
            conflicts += mode == FolderMode.RECEIVE_ONLY ? 0 : 1;
        }
    }

    private boolean isSame(Mine here, FileEntry theirs) throws IOException {
        return here.stamp().size() == theirs.size() && content(here).equals(theirs.content());
    }

    private ContentId content(Mine here) throws IOException {
        Path file = LocalNames.here().resolve(path, here.name());
        Optional<KnownFile> known = index.known(file).filter(row -> row.stamp().equals(here.stamp()));
        return known.isPresent()
                ? known.get().content()
                : new Cutter().cut(file, _ -> {}).id();
    }

    private void give(Mine file) {
        give = mode == FolderMode.RECEIVE_ONLY ? give : give.plus(file.stamp().size());
    }

    private void dispute(WireName name) {
        if (disputed.size() < FIRST) {
            disputed.add(name);
        }
    }
}
