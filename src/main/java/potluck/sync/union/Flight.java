package potluck.sync.union;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import potluck.catalogue.Decision;
import potluck.catalogue.Decision.Displace;
import potluck.catalogue.Decision.Fetch;
import potluck.catalogue.Decision.Have;
import potluck.catalogue.Decision.Replace;
import potluck.catalogue.FileEntry;
import potluck.catalogue.WireName;
import potluck.store.Flush;
import potluck.transfer.Download;

/// One wish that is being fulfilled. It belongs to the folder's own thread; only `makeRoom` runs in the download's.
final class Flight {
    private final Wish wish;
    private final Decision decision;
    private final FileEntry target;
    private volatile boolean roomMade;
    private @Nullable Download download;

    /// @param decision anything but [Have]
    Flight(Wish wish, Decision decision) {
        this.wish = wish;
        this.decision = decision;
        this.target = wish.entry().named(name(decision));
    }

    Wish wish() {
        return wish;
    }

    Decision decision() {
        return decision;
    }

    /// The file as it will be called here.
    FileEntry target() {
        return target;
    }

    /// Whether the file that loses the name has been moved away.
    boolean roomMade() {
        return roomMade;
    }

    void takeOff(Download started) {
        download = started;
    }

    /// Ends the fetch; what has come stays for the next attempt.
    void stop() {
        Optional.ofNullable(download).ifPresent(Download::stop);
    }

    /// Right before the commit, when nothing can go wrong with the new content any more: moves away the file that
    /// loses the name to it.
    Flush makeRoom(Renaming renaming) throws IOException {
        switch (decision) {
            case Have(), Fetch _ -> {}
            case Displace(WireName mine, WireName mineTo, WireName _) -> {
                renaming.rename(mine, mineTo);
                roomMade = true;
            }
            case Replace(WireName mine, WireName copy, WireName _) -> {
                renaming.drop(mine, copy);
                roomMade = true;
            }
        }
        return Flush.NOTHING;
    }

    private static WireName name(Decision decision) {
        return switch (decision) {
            case Have() -> throw new IllegalArgumentException("nothing to fetch");
            case Fetch(WireName name) -> name;
            case Displace(WireName _, WireName _, WireName fetch) -> fetch;
            case Replace(WireName _, WireName _, WireName fetch) -> fetch;
        };
    }
}
