package potluck.sync.apply;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Holding;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.SeenFile;
import potluck.store.VersionRow;
import potluck.sync.index.VersionWriter;
import potluck.sync.index.Versions;

/// The contents that are on their way, and the names that nothing else may touch meanwhile. Belongs to the folder's own
/// thread.
public final class Errands {
    /// Most of them wait for their turn; begun together, they cost one look at the whole folder.
    private static final int MOST = 2048;

    private final World world;
    private final VersionWriter writer;
    private final Versions versions;
    private final Copies copies;
    private final Holding busy = new Holding();
    private final Set<ContentId> contents = new HashSet<>();
    /// Each is itself: to compare them would be to compare all they are about.
    private final Set<Errand> underWay = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Errand> ready = new ArrayList<>();
    /// What should be looked at, because something was done there.
    private final Set<WireName> again = new LinkedHashSet<>();

    Errands(World world, VersionWriter writer, Copies copies) {
        this.world = world;
        this.writer = writer;
        this.versions = writer.versions();
        this.copies = copies;
    }

    /// Whether the name, a folder it lies in or a file in it is being worked on.
    public boolean isBusy(WireName name) {
        return busy.file(name).isPresent()
                || busy.isFolder(name)
                || name.parents().stream().anyMatch(parent -> busy.file(parent).isPresent());
    }

    /// Whether an errand is about this very name, which is looked at when the errand is over.
    public boolean isAbout(WireName name) {
        return busy.file(name).filter(file -> file.name().equals(name)).isPresent();
    }

    boolean isComing(ContentId content) {
        return contents.contains(content);
    }

    /// How many are under way.
    public int count() {
        return underWay.size();
    }

    /// Whether no more can be begun.
    boolean isFull() {
        return underWay.size() >= MOST;
    }

    void lookAgain(WireName name) {
        again.add(name);
    }

    /// What should be looked at, each once.
    public List<WireName> again() {
        List<WireName> names = List.copyOf(again);
        again.clear();
        return names;
    }

    /// From now on the file that gives up its name does not count as deleted when it is gone, not even after a crash.
    ///
    /// @return false, and nothing was done, while there is no room for the errand
    boolean begin(Errand errand) {
        boolean free = errand.names().stream().noneMatch(this::isBusy)
                && errand.target().content().filter(contents::contains).isEmpty();
        if (!free || isFull()) {
            return false;
        }
        errand.mine().ifPresent(held -> writer.hold(held.version().name(), Optional.empty()));
        FileEntry placeholder = errand.file();
        for (WireName name : errand.names()) {
            busy.put(placeholder.named(name));
        }
        errand.target().content().ifPresent(contents::add);
        underWay.add(errand);
        ready.add(errand);
        return true;
    }

    /// Begins the fetches decided on; what they are about is saved by now.
    public void takeOff() {
        List<Errand> errands = List.copyOf(ready);
        ready.clear();
        if (!errands.isEmpty()) {
            world.fetcher().begin(errands);
        }
    }

    /// An errand has come back.
    public void returned(Errand errand, Outcome outcome) throws IOException {
        if (!underWay.remove(errand)) {
            return;
        }
        errand.names().forEach(busy::remove);
        errand.target().content().ifPresent(contents::remove);
        again.addAll(errand.names());
        switch (outcome) {
            case Outcome.Placed placed -> placed(errand, placed);
            case Outcome.Failed failed -> failed(errand, failed.why());
        }
    }

    private void placed(Errand errand, Outcome.Placed placed) {
        errand.slot().renew();
        if (errand.copy().isPresent()) {
            errand.mine().ifPresent(this::keptAsCopy);
        }
        FileVersion target = errand.target();
        FileVersion outcome = errand.outcome();
        writer.put(target, placed.file().map(CutFile::stamp));
        placed.file().ifPresent(writer::serve);
        if (!target.name().portableKey().equals(outcome.name().portableKey())) {
            Optional<FileStamp> stamp = versions.row(outcome.name()).flatMap(VersionRow::stamp);
            writer.put(outcome, outcome.isDeleted() ? Optional.empty() : stamp);
            copies.tell(outcome.name(), target.name());
        }
    }

    private void keptAsCopy(Errand.Held mine) {
        if (copies.of(mine.version()) instanceof Copies.Place.Free(FileVersion copy)) {
            copies.keep(mine.version(), copy, mine.stamp());
        }
    }

    private void failed(Errand errand, Failure why) throws IOException {
        errand.slot().failed(why, world.time().tick());
        if (errand.mine().isPresent()) {
            WireName name = errand.mine().get().version().name();
            Optional<FileStamp> stamp = Optional.of(errand.mine().get().stamp());
            if (isThere(name, stamp)) {
                writer.hold(name, stamp);
            }
        }
    }

    /// What the system does not let this program see is read once it does.
    private boolean isThere(WireName name, Optional<FileStamp> stamp) throws IOException {
        try {
            return world.disk().see(name).map(SeenFile::stamp).equals(stamp);
        } catch (FileSystemException hidden) {
            return false;
        }
    }
}
