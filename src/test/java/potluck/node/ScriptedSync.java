package potluck.node;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Sync folders that always look the same. Any thread; `calls` tells what was asked.
record ScriptedSync(List<String> calls) implements Syncing {
    @Override
    public void addSync(String folder, Path place, String mode) {
        calls.add("addSync " + folder + " " + place + " " + mode);
    }

    @Override
    public SyncForecast forecastSync(String folder, Path place, String mode) {
        calls.add("forecastSync " + folder + " " + place + " " + mode);
        return mode.equals("receive-only")
                ? new SyncForecast(0, 0, 0, 0, 0, 0, 0, 0, List.of())
                : new SyncForecast(2, 812, 3L << 30, 40, 2048, 1, 0, 7, List.of("docs/plan.txt"));
    }

    @Override
    public List<SyncFileView> syncFiles(String folder) {
        calls.add("syncFiles " + folder);
        return List.of(
                new SyncFileView("docs/plan.txt", "HERE", 2048, Instant.EPOCH, "Ana", List.of("Ana", "Boris"), "", 0),
                new SyncFileView(
                        "draft.txt",
                        "WAITING",
                        10,
                        Instant.EPOCH,
                        "Boris",
                        List.of("Boris"),
                        "QUEUED: Waits for its turn: number 1 of 1 in the queue. Move it up, or give it a higher priority.",
                        4));
    }

    @Override
    public void removeSync(String folder) {
        calls.add("removeSync " + folder);
    }

    @Override
    public void answerSync(String folder, boolean agreed) {
        calls.add("answerSync " + folder + " " + agreed);
    }

    @Override
    public void rescan(String folder) {
        calls.add("rescan " + folder);
    }

    @Override
    public List<PendingView> pending() {
        return List.of(new PendingView(
                "sync", "docs/late.txt", 2048, false, "NOBODY_HOLDS: Nobody who holds it is linked.", false));
    }

    @Override
    public List<ConflictView> conflicts() {
        return List.of(new ConflictView(
                "sync",
                "plan.txt",
                new ConflictView.Version("ana", ScriptedNode.NOON, 10),
                "plan (conflict me 2026-11-21 11-59-00 1a2b).txt",
                new ConflictView.Version("me", ScriptedNode.NOON.minusSeconds(60), 2048)));
    }

    @Override
    public void endConflict(String folder, String copy, String keep) {
        calls.add("endConflict " + folder + " " + copy + " " + keep);
    }

    @Override
    public void pauseSync(String folder) {
        calls.add("pauseSync " + folder);
    }

    @Override
    public void resumeSync(String folder) {
        calls.add("resumeSync " + folder);
    }

    @Override
    public void revertSync(String folder) {
        calls.add("revertSync " + folder);
    }

    @Override
    public List<BranchView> branches(String folder) {
        return List.of(
                new BranchView("films", 3, 2048, "OFF"),
                new BranchView("photos", 12, 4096, "PARTLY"),
                new BranchView("photos/2026", 2, 1024, "ON"));
    }

    @Override
    public void select(String folder, String path, boolean wanted) {
        calls.add("select " + folder + " " + path + " " + wanted);
    }

    @Override
    public IgnoreView ignored(String folder) {
        return ignoredBy(folder, "*.iso\n", "");
    }

    /// A line that begins with `[` is a bad one.
    @Override
    public IgnoreView ignoredBy(String folder, String list, String group) {
        List<String> lines = list.lines().toList();
        List<IgnoreView.BadLine> bad = lines.stream()
                .filter(line -> line.startsWith("["))
                .map(line -> new IgnoreView.BadLine(".potluckignore", lines.indexOf(line) + 1, "Close it."))
                .toList();
        return new IgnoreView(list, group, 300L + lines.size(), 2048L * lines.size(), List.of("a.iso", "b/c.iso"), bad);
    }

    @Override
    public void ignoreForAll(String folder, String list) {
        calls.add("ignore for all " + folder + " " + list.replace('\n', '|'));
    }

    @Override
    public List<ChangeView> history() {
        return List.of(
                new ChangeView("notes", "plan.txt", "ana", Instant.parse("2026-11-20T08:00:00Z"), false, 300),
                new ChangeView("notes", "old.txt", "boris", Instant.parse("2026-11-19T08:00:00Z"), true, 0));
    }

    @Override
    public void ignore(String folder, String list) {
        calls.add("ignore " + folder + " " + list.replace('\n', '|'));
    }

    @Override
    public void undoConflict(String folder) {
        calls.add("undoConflict " + folder);
    }

    @Override
    public List<TrashView> trash() {
        return List.of(
                new TrashView("sync", "docs/plan.txt", ScriptedNode.NOON, 2048),
                new TrashView("sync", "docs/plan.txt", ScriptedNode.NOON.minus(Duration.ofDays(1)), 1024),
                new TrashView("photos", "sea.jpg", ScriptedNode.NOON, 5));
    }

    @Override
    public void restore(String folder, String path, Instant at) {
        calls.add("restore " + folder + " " + path + " " + at);
    }

    @Override
    public List<VersionView> versions(String folder, String path) {
        calls.add("versions " + folder + " " + path);
        return List.of(
                version(KeptVersion.inPlace(path), "Ana"),
                version(new KeptVersion(path, ScriptedNode.NOON), ""),
                version(new KeptVersion(path, ScriptedNode.NOON.minusSeconds(60)), ""));
    }

    private static VersionView version(KeptVersion version, String user) {
        return new VersionView(version, user, ScriptedNode.NOON, 2048, Path.of("/sync", version.path()));
    }

    /// Pictures are no texts.
    @Override
    public ComparisonView compare(String folder, KeptVersion one, KeptVersion other) {
        calls.add("compare " + folder + " " + one + " " + other);
        if (one.path().endsWith(".png")) {
            return new ComparisonView("NOT_TEXT: “" + one.path() + "” is no text.", List.of(), "1a2b", "3c4d");
        }
        return new ComparisonView(
                "",
                List.of(
                        new ComparisonView.Stretch(true, List.of("soup"), List.of("soup")),
                        new ComparisonView.Stretch(false, List.of("bread"), List.of("rye\tbread", "cheese"))),
                "1a2b",
                "3c4d");
    }

    /// It is found the second time.
    @Override
    public DifferenceView firstDifference(String folder, KeptVersion one, KeptVersion other, long from) {
        calls.add("firstDifference " + from);
        return from == 0 ? new DifferenceView("FURTHER", 1024) : new DifferenceView("DIFFERENT", 1030);
    }
}
