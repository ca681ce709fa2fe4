package potluck.sync.apply;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Step;
import potluck.catalogue.VersionVector.Order;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.VersionRow;
import potluck.sync.disk.FolderFaults;
import potluck.sync.disk.OnDisk;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.SyncFault;
import potluck.sync.index.Told;
import potluck.sync.index.VersionWriter;
import potluck.sync.index.Versions;
import potluck.sync.plan.Planning;
import potluck.sync.plan.Want;

/// Does here what others did, as far as the plan goes. Belongs to the folder's own thread.
public final class Following {
    /// Planning takes as long as there are files to come: after it there is a pause so many times as long.
    private static final int PAUSES = 10;

    private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();

    private final World world;
    private final VersionWriter writer;
    private final Versions versions;
    private final Told told;
    private final FolderMode mode;
    /// Whether what was done here gives way to what others did.
    private final boolean careless;
    private final Copies copies;
    private final Errands errands;
    private final Rearranging rearranging;
    private final OnDisk onDisk;
    private final Consent consent;
    private Planning plan;
    private long planAt;
    /// Whether a plan was put off.
    private boolean late;

    public Following(World world, VersionWriter writer, Told told, FolderMode mode) {
        this.world = world;
        this.writer = writer;
        this.versions = writer.versions();
        this.told = told;
        this.mode = mode;
        this.careless = mode == FolderMode.RECEIVE_ONLY;
        this.copies = new Copies(writer, world.log());
        this.errands = new Errands(world, writer, copies);
        this.rearranging = new Rearranging(world, writer, errands, copies, careless);
        this.onDisk = new OnDisk(world.disk());
        this.consent = new Consent(errands, world.time());
        this.plan = Planning.of(writer, new Told(), mode);
        this.planAt = world.time().tick();
    }

    /// Those it has begun.
    public Errands errands() {
        return errands;
    }

    /// The deletions and the replaced files that wait for a person to agree.
    public List<Want> heldUp() {
        return consent.heldUp();
    }

    /// How much there was to do when it planned last.
    public int pending() {
        return plan.size();
    }

    /// Plans anew, unless it did a moment ago and that took long, and does whatever can be done at once.
    public void step() throws IOException {
        long now = world.time().tick();
        late = now - planAt < 0;
        if (late) {
            return;
        }
        do {
            plan = Planning.of(writer, told, mode);
        } while (keptMissed());
        long after = world.time().tick();
        planAt = after + Math.min(LONGEST_PAUSE, (after - now) * PAUSES);
        follow();
    }

    /// How long until a plan that was put off is to be made, at most `most`.
    public Duration wait(Duration most) {
        Duration soon = Duration.ofNanos(Math.max(0, planAt - world.time().tick()));
        return late && soon.compareTo(most) < 0 ? soon : most;
    }

    private void follow() throws IOException {
        if (consent.holdsUp(plan, versions.count())) {
            return;
        }
        for (Want want : plan.wants()) {
            if (!errands.isFull() || plan.isDoneHere(want)) {
                attempt(want);
            }
        }
        for (Want want : plan.removals()) {
            attempt(want);
        }
    }

    /// What is held up may go on.
    public void agree() {
        consent.agree();
    }

    /// What is held up shall not happen: the files here count as edited after that.
    public void refuse() {
        for (Want want : consent.heldUp()) {
            keep(versions.row(want.theirs().name()).orElseThrow(), want.theirs());
        }
    }

    private void keep(VersionRow row, FileVersion theirs) {
        FileVersion mine = row.version();
        writer.put(mine.joined(theirs), row.stamp());
        writer.put(writer.edited(mine.name(), mine.file(), world.time().now()), row.stamp());
    }

    /// What was deleted while this device was away for long stays, for everybody. True when the plan is out of date.
    private boolean keptMissed() {
        List<FileVersion> missed = told.takeMissed();
        for (FileVersion deletion : missed) {
            versions.live(deletion.name())
                    .filter(row -> !careless && versions.covers(row.version().name()))
                    .filter(row -> deletion.vector().compare(row.version().vector()) == Order.NEWER)
                    .ifPresent(row -> {
                        keep(row, deletion);
                        world.log()
                                .info(
                                        deletion.edit().user(),
                                        "“{}” was deleted while this device was away; it stays",
                                        deletion.name());
                    });
        }
        return !missed.isEmpty();
    }

    /// What cannot be done now is tried again; its reason is kept.
    private void attempt(Want want) throws IOException {
        if (!want.slot().isDue(world.time().tick())
                || errands.isBusy(want.theirs().name())) {
            return;
        }
        try {
            requireOwn(want.theirs().name());
            switch (want.step()) {
                case Step.Have() -> {}
                case Step.Note(FileVersion outcome) -> rearranging.note(outcome);
                case Step.Take(FileVersion outcome) -> take(want, outcome);
                case Step.Remove(FileVersion outcome) -> remove(want, outcome);
                case Step.Yield(FileVersion outcome, FileVersion mine) -> yieldTo(want, outcome, mine);
                case Step.Spare(FileVersion outcome, FileVersion theirs) -> keepAlso(want, outcome, theirs);
            }
        } catch (Failure why) {
            if (FolderFaults.isFatal(why)) {
                throw why;
            }
            putOff(want, why);
        } catch (FileSystemException locked) {
            putOff(want, FolderFaults.locked(want.theirs().name(), locked));
        }
    }

    private void putOff(Want want, Failure why) {
        errands.lookAgain(want.theirs().name());
        want.slot().failed(why, world.time().tick());
    }

    /// What lies outside the scope stays where it is.
    ///
    /// @throws Failure `IGNORED_HERE`
    private void requireOwn(WireName name) throws Failure {
        List<WireName> path = new ArrayList<>(name.parents());
        path.add(name);
        for (WireName part : path) {
            Optional<WireName> there =
                    versions.live(part).map(row -> row.version().name());
            if (there.isPresent() && !versions.covers(there.get())) {
                throw Failure.of(SyncFault.IGNORED_HERE, there.get());
            }
        }
    }

    private void take(Want want, FileVersion outcome) throws IOException {
        if (!hasRoom(want, outcome)) {
            return;
        }
        Optional<Errand.Held> mine = held(outcome.name());
        Optional<Want> source = mine.isEmpty() ? outcome.content().flatMap(plan::leaving) : Optional.empty();
        if (source.isPresent() && rearranging.move(source.get(), outcome)) {
            return;
        }
        boolean begun = errands.begin(new Errand(want.slot(), outcome, mine, Optional.empty(), outcome, careless));
        if (begun && mine.isPresent()) {
            consent.overwritten(want);
        }
    }

    private void yieldTo(Want want, FileVersion outcome, FileVersion mine) throws IOException {
        if (!hasRoom(want, outcome)) {
            return;
        }
        Optional<Errand.Held> held = held(outcome.name());
        Optional<WireName> copy = switch (copies.of(mine)) {
            case Copies.Place.Free(FileVersion free) -> Optional.of(free.name());
            case Copies.Place.Settled() -> Optional.empty();
            case Copies.Place.Nowhere() -> throw Failure.of(SyncFault.NAMES_TAKEN, mine.name());
        };
        errands.begin(new Errand(want.slot(), outcome, held, copy, outcome, careless));
    }

    /// `theirs` is fetched under the name of a conflict copy.
    private void keepAlso(Want want, FileVersion outcome, FileVersion theirs) throws IOException {
        switch (copies.of(theirs)) {
            case Copies.Place.Free(FileVersion copy) ->
                errands.begin(new Errand(want.slot(), copy, Optional.empty(), Optional.empty(), outcome, false));
            case Copies.Place.Settled() -> {
                if (!errands.isBusy(outcome.name())) {
                    writer.put(outcome, versions.row(outcome.name()).flatMap(VersionRow::stamp));
                }
            }
            case Copies.Place.Nowhere() -> throw Failure.of(SyncFault.NAMES_TAKEN, theirs.name());
        }
    }

    /// Whether nothing but the file itself stands where it has to go. A folder keeps its name against a file: the file
    /// becomes a conflict copy. What is to be removed anyway is waited for.
    private boolean hasRoom(Want want, FileVersion outcome) throws IOException {
        for (WireName parent : outcome.name().parents()) {
            Optional<VersionRow> file = versions.live(parent);
            if (file.isPresent()) {
                if (!plan.removes(parent) && !errands.isBusy(parent)) {
                    rearranging.stepAside(file.get());
                }
                return false;
            }
        }
        List<VersionRow> below = versions.below(outcome.name());
        boolean stays =
                !below.stream().allMatch(row -> plan.removes(row.version().name()));
        if (stays) {
            keepAlso(want, deleted(outcome), outcome);
        }
        return below.isEmpty();
    }

    private FileVersion deleted(FileVersion version) {
        return FileVersion.edited(
                version.name(),
                Optional.empty(),
                version.vector(),
                writer.self(),
                world.time().now());
    }

    /// Waits while its content is wanted under another name.
    private void remove(Want want, FileVersion outcome) throws IOException {
        Optional<VersionRow> row = versions.live(outcome.name());
        if (row.isEmpty() || errands.isBusy(outcome.name()) || isAwaited(row.get())) {
            return;
        }
        rearranging.remove(row.get(), outcome);
        consent.deleted(want);
    }

    private boolean isAwaited(VersionRow row) {
        ContentId content = row.version().content().orElseThrow();
        return errands.isComing(content)
                || plan.isAwaited(content, row.version().name());
    }

    /// The file here that has the name; a failure while it is not read yet.
    private Optional<Errand.Held> held(WireName name) throws IOException {
        Optional<VersionRow> row = versions.live(name);
        if (row.isPresent() && !onDisk.isMissing(row.get().version().name())) {
            if (!careless) {
                onDisk.requireUnchanged(row.get());
            }
            return row.get().stamp().map(stamp -> new Errand.Held(row.get().version(), stamp));
        }
        if (!careless && !onDisk.isMissing(name)) {
            throw Failure.of(SyncFault.CHANGED_HERE, name);
        }
        return Optional.empty();
    }
}
