package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.IgnoreList;
import potluck.catalogue.LocalNames;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.TrashedFile;
import potluck.sync.SyncFolders;
import potluck.sync.folder.Choice;
import potluck.sync.folder.Conflict;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.Forecast;
import potluck.sync.folder.Ignored;
import potluck.sync.folder.PendingFile;
import potluck.sync.folder.SyncFolder;

/// The sync folders of a running device in plain values. Any thread.
record SyncDesk(SyncFolders folders, FolderFiles files) implements Syncing {
    @Override
    public void addSync(String folder, Path place, String mode) throws IOException {
        folders.add(folder, place, FolderMode.parse(mode));
    }

    @Override
    public SyncForecast forecastSync(String folder, Path place, String mode) throws IOException {
        Forecast forecast = folders.forecast(folder, place, FolderMode.parse(mode));
        return new SyncForecast(
                forecast.members(),
                forecast.get().files(),
                forecast.get().bytes(),
                forecast.give().files(),
                forecast.give().bytes(),
                forecast.conflicts(),
                forecast.replaced(),
                forecast.same(),
                forecast.disputed().stream().map(WireName::original).toList());
    }

    @Override
    public List<SyncFileView> syncFiles(String folder) throws IOException {
        return files.views(folders.get(folder).path(), folders.contents(folder));
    }

    @Override
    public void removeSync(String folder) throws IOException {
        folders.remove(folder);
    }

    @Override
    public void pauseSync(String folder) throws IOException {
        folders.pause(folder);
    }

    @Override
    public void resumeSync(String folder) throws IOException {
        folders.resume(folder);
    }

    @Override
    public void answerSync(String folder, boolean agreed) throws IOException {
        folders.get(folder).answer(agreed);
    }

    @Override
    public void rescan(String folder) throws IOException {
        folders.get(folder).rescan();
    }

    @Override
    public List<PendingView> pending() {
        List<PendingView> views = new ArrayList<>();
        for (SyncFolder folder : folders.list()) {
            folder.pending().forEach(file -> views.add(view(folder, file)));
        }
        return views;
    }

    private static PendingView view(SyncFolder folder, PendingFile file) {
        return new PendingView(
                folder.name(),
                file.name().original(),
                file.size(),
                file.deletion(),
                Failure.coded(file.delay().why()),
                file.delay().failed());
    }

    @Override
    public void revertSync(String folder) throws IOException {
        folders.get(folder).revert();
    }

    @Override
    public List<BranchView> branches(String folder) throws IOException {
        return folders.branches(folder).stream()
                .map(branch -> new BranchView(
                        branch.folder().original(),
                        branch.files(),
                        branch.bytes(),
                        branch.whole() ? "ON" : branch.wanted() ? "PARTLY" : "OFF"))
                .toList();
    }

    @Override
    public void select(String folder, String path, boolean wanted) throws IOException {
        folders.select(folder, path.isEmpty() ? Optional.empty() : Optional.of(name(path)), wanted);
    }

    @Override
    public IgnoreView ignored(String folder) throws IOException {
        return view(folders.get(folder).ignored(List.of()));
    }

    @Override
    public IgnoreView ignoredBy(String folder, String list, String group) throws IOException {
        return view(folders.get(folder).ignored(List.of(own(list), everyones(group))));
    }

    @Override
    public void ignore(String folder, String list) throws IOException {
        folders.get(folder).ignore(own(list));
    }

    @Override
    public void ignoreForAll(String folder, String list) throws IOException {
        folders.get(folder).ignore(everyones(list));
    }

    private static IgnoreList own(String text) {
        return new IgnoreList(IgnoreList.PERSONAL, text, true);
    }

    private static IgnoreList everyones(String text) {
        return new IgnoreList(IgnoreList.GROUP, text, true);
    }

    @Override
    public List<ConflictView> conflicts() throws IOException {
        List<ConflictView> views = new ArrayList<>();
        for (SyncFolder folder : folders.list()) {
            folder.conflicts().forEach(conflict -> views.add(view(folder, conflict)));
        }
        return views;
    }

    @Override
    public void endConflict(String folder, String copy, String keep) throws IOException {
        folders.get(folder).end(name(copy), Choice.parse(keep));
    }

    @Override
    public void undoConflict(String folder) throws IOException {
        folders.get(folder).undo();
    }

    @Override
    public List<ChangeView> history() throws IOException {
        List<ChangeView> views = new ArrayList<>();
        for (SyncFolder folder : folders.list()) {
            folder.history(SyncFolder.MOST_PENDING).forEach(last -> views.add(view(folder, last)));
        }
        views.sort(Comparator.comparing(ChangeView::at).reversed());
        return views;
    }

    private static ChangeView view(SyncFolder folder, FileVersion last) {
        return new ChangeView(
                folder.name(),
                last.name().original(),
                last.edit().user(),
                last.edit().at(),
                last.isDeleted(),
                last.file().map(FileEntry::size).orElse(0L));
    }

    @Override
    public List<TrashView> trash() throws IOException {
        List<TrashView> views = new ArrayList<>();
        for (SyncFolder folder : folders.list()) {
            for (TrashedFile file : folder.trash()) {
                views.add(new TrashView(
                        folder.name(),
                        file.name().original(),
                        file.at(),
                        file.stamp().size()));
            }
        }
        return views;
    }

    @Override
    public void restore(String folder, String path, Instant at) throws IOException {
        SyncFolder synced = folders.get(folder);
        synced.restore(new KeptVersions(synced).trashed(path, at));
    }

    @Override
    public List<VersionView> versions(String folder, String path) throws IOException {
        return kept(folder).of(name(path));
    }

    @Override
    public ComparisonView compare(String folder, KeptVersion one, KeptVersion other) throws IOException {
        return kept(folder).compare(one, other);
    }

    @Override
    public DifferenceView firstDifference(String folder, KeptVersion one, KeptVersion other, long from)
            throws IOException {
        return kept(folder).firstDifference(one, other, from);
    }

    private KeptVersions kept(String folder) throws Failure {
        return new KeptVersions(folders.get(folder));
    }

    private static IgnoreView view(Ignored ignored) {
        List<IgnoreView.BadLine> bad = ignored.bad().stream()
                .map(line -> new IgnoreView.BadLine(
                        line.list(), line.line(), line.why().sentence()))
                .toList();
        List<String> first = ignored.first().stream().map(WireName::original).toList();
        return new IgnoreView(ignored.personal(), ignored.group(), ignored.files(), ignored.bytes(), first, bad);
    }

    private static ConflictView view(SyncFolder folder, Conflict conflict) {
        return new ConflictView(
                folder.name(),
                conflict.name().original(),
                version(conflict.kept()),
                conflict.copy().name().original(),
                version(Optional.of(conflict.copy())));
    }

    private static ConflictView.Version version(Optional<FileVersion> version) {
        return new ConflictView.Version(
                version.map(known -> known.edit().user()).orElse(""),
                version.map(known -> known.edit().at()).orElse(Instant.EPOCH),
                version.flatMap(FileVersion::file).map(FileEntry::size).orElse(0L));
    }

    /// Paths are shown and taken with their characters as they were, also where those cannot be stored.
    static WireName name(String path) throws Failure {
        return LocalNames.LINUX.name(List.of(path.split("/")));
    }
}
