package potluck.sync.mirror;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.Known;
import potluck.store.VersionRow;
import potluck.store.VersionStore;
import potluck.sync.apply.Errand;
import potluck.sync.apply.Following;
import potluck.sync.apply.Outcome;
import potluck.sync.apply.World;
import potluck.sync.disk.FolderFaults;
import potluck.sync.disk.OnDisk;
import potluck.sync.disk.Sight;
import potluck.sync.folder.Elsewhere;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.SyncFault;
import potluck.sync.folder.SyncState;
import potluck.sync.folder.SyncStatus;
import potluck.sync.index.Holder;
import potluck.sync.index.Told;
import potluck.sync.index.VersionWriter;
import potluck.sync.index.Versions;
import potluck.sync.scope.Scope;
import potluck.sync.scope.Scoping;

/// Keeps one folder equal with others', edits and deletions included. Whoever calls it, one thread at a time, is its
/// own thread; it never waits for anything but the disk and the index, and knows the rest of the world as [World].
final class Mirror {
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final long BETWEEN_EXPIRIES = Duration.ofHours(6).toNanos();

    private final World world;
    private final VersionWriter writer;
    private final Versions versions;
    private final VersionStore store;
    private final Told told;
    private final Scoping scoping;
    private final Noticing noticing;
    private final Following following;
    private boolean scanned;
    private boolean news;
    private long expireAt;

    Mirror(World world, VersionWriter writer, VersionStore store, Told told, FolderMode mode) {
        this.world = world;
        this.writer = writer;
        this.versions = writer.versions();
        this.store = store;
        this.told = told;
        this.scoping = new Scoping(world.disk()::ignoreLists, world.time(), world.log());
        this.following = new Following(world, writer, told, mode);
        this.noticing = new Noticing(world, writer, following.errands()::isBusy, mode);
        this.expireAt = world.time().tick();
    }

    /// Takes up what was saved; the folder itself is not looked at yet.
    void open(Path root) throws IOException {
        writer.open(root);
        scoping.open(Selection.parse(store.selection()));
        rescope();
        writer.opened();
    }

    /// Looks at the whole folder, once it is open.
    void look() throws IOException {
        noticing.scan();
    }

    void scan() throws IOException {
        scoping.look();
        rescope();
        news |= writer.flush();
        writer.recheck();
        noticing.scan();
    }

    /// Does whatever can be done now. True when there is news for the others.
    boolean step() throws IOException {
        if (writer.absence().isOver()) {
            comeBack();
        }
        if (scoping.adopt()) {
            rescope();
            noticing.scan();
        }
        for (WireName name : following.errands().again()) {
            noticing.look(name);
        }
        noticing.settle();
        concludeDeletions();
        scanned |= noticing.isQuiet();
        if (scanned) {
            following.step();
        }
        boolean hasNews = writer.flush() | news;
        news = false;
        for (WireName name : writer.lost()) {
            noticing.look(name);
        }
        following.errands().takeOff();
        for (Map.Entry<Holder, Known> settled : told.settled().entrySet()) {
            store.know(settled.getKey().device(), settled.getValue());
        }
        expire();
        return hasNews;
    }

    /// What is being worked on is looked at when that is over.
    void touched(WireName name) throws IOException {
        if (!following.errands().isAbout(name)) {
            noticing.look(name);
        }
    }

    void handle(Sight.Cut cut) throws IOException {
        noticing.cut(cut.name(), cut.file(), cut.executable());
    }

    void handle(Sight.Uncut uncut) throws IOException {
        noticing.uncut(uncut.name(), uncut.why());
    }

    void returned(Errand errand, Outcome outcome) throws IOException {
        following.errands().returned(errand, outcome);
        if (outcome instanceof Outcome.Failed(Failure why) && FolderFaults.isFatal(why)) {
            throw why;
        }
    }

    /// Other parts of the folder are wanted. Known files that lie outside now and that others hold go to the trash.
    void select(Selection selection, Elsewhere elsewhere) throws IOException {
        scoping.select(selection);
        rescope();
        for (VersionRow row : versions.all()) {
            if (leaves(row, elsewhere)) {
                writer.putAway(row.version().name());
                putAway(row.version().name());
            }
        }
        noticing.scan();
    }

    /// Whether it is not wanted here any more and may go; what is ignored stays.
    private boolean leaves(VersionRow row, Elsewhere elsewhere) throws IOException {
        WireName name = row.version().name();
        Optional<ContentId> content = row.version().content();
        return content.isPresent()
                && versions.scope().leaves(name)
                && !following.errands().isBusy(name)
                && new OnDisk(world.disk()).isUnchanged(row)
                && elsewhere.holds(name, content.get());
    }

    /// What was done here is given up: what is not as the others know it goes to the trash, and they are asked anew
    /// for what is missing.
    void revert() throws IOException {
        for (WireName name : noticing.changed()) {
            putAway(name);
        }
        writer.forget(missing());
        noticing.reconsider();
        world.asking().run();
        noticing.scan();
    }

    /// A file that cannot be moved now stays, and nothing else because of it.
    private void putAway(WireName name) throws IOException {
        try {
            world.disk().trash(name);
            world.disk().prune(name);
        } catch (FileSystemException locked) {
            world.log().warn("", "stays: {}", FolderFaults.locked(name, locked).sentence());
        }
    }

    /// This device was away for long: what was deleted here meanwhile counts as never had.
    private void comeBack() throws IOException {
        store.knowNobody();
        writer.forget(missing());
        writer.expireAbsence();
        writer.absence().settled();
        news = true;
        world.asking().run();
        world.log()
                .warn("", "this device was away for long: nothing is deleted, and what was deleted here may come back");
    }

    /// The files that are known and not here, but for those being worked on.
    private List<WireName> missing() throws IOException {
        List<WireName> missing = new ArrayList<>();
        for (FileEntry file : versions.files()) {
            if (!following.errands().isBusy(file.name())
                    && world.disk().see(file.name()).isEmpty()) {
                missing.add(file.name());
            }
        }
        return missing;
    }

    /// A person has answered the question of a folder that is paused.
    void answer(boolean agreed) {
        if (agreed) {
            following.agree();
        } else {
            following.refuse();
        }
    }

    int underWay() {
        return following.errands().count();
    }

    /// How long nothing needs to be done unless something happens.
    Duration patience() {
        return following.wait(noticing.wait(IDLE));
    }

    SyncStatus status() {
        int pending = following.pending();
        if (!scanned) {
            return versions.status(new SyncState.Scanning(), pending);
        }
        int heldUp = following.heldUp().size();
        if (heldUp > 0) {
            Failure why = Failure.of(SyncFault.MASS_DELETE, heldUp, versions.count());
            return versions.status(new SyncState.Paused(why), pending);
        }
        boolean done = pending == 0 && noticing.isQuiet() && following.errands().count() == 0;
        return versions.status(done ? new SyncState.UpToDate() : new SyncState.Syncing(pending), pending);
    }

    /// Nothing counts as deleted that is ignored by now.
    private void concludeDeletions() throws IOException {
        if (noticing.hasLost()) {
            scoping.look();
            rescope();
            noticing.giveUp();
        }
    }

    /// What comes into the scope and is missing here was not deleted here, and what lies in its place is no edit of
    /// it: it is forgotten, so that it comes anew.
    private void rescope() throws IOException {
        Scope next = scoping.scope();
        Scope before = versions.scope();
        if (next.text().equals(before.text())) {
            return;
        }
        List<WireName> missing = new ArrayList<>();
        for (VersionRow row : versions.all()) {
            WireName name = row.version().name();
            if (!next.covers(name) || before.covers(name)) {
                continue;
            }
            if (row.version().isDeleted() || isHere(row)) {
                writer.tellAgain(row);
            } else {
                missing.add(name);
            }
        }
        writer.forget(missing);
        writer.limit(next);
        noticing.reconsider();
        news |= writer.flush();
        store.rescope(next.text());
        if (!before.text().isEmpty()) {
            world.asking().run();
        }
    }

    /// Whether the file, or an edit of it, lies on this disk.
    private boolean isHere(VersionRow row) throws IOException {
        return row.stamp().isPresent() && world.disk().see(row.version().name()).isPresent();
    }

    private void expire() throws IOException {
        long now = world.time().tick();
        if (now - expireAt >= 0) {
            writer.absence().refresh();
            writer.expire();
            world.disk().expire(world.time().now());
            expireAt = now + BETWEEN_EXPIRIES;
        }
    }
}
