package potluck.catalogue;

import java.util.Optional;
import potluck.catalogue.VersionVector.Order;

/// Two-way sync: what a member does about a version that another one holds. Pure; a join of both in the end, so any
/// order of exchange leads every member to the same versions.
public final class VersionRule {
    private VersionRule() {}

    /// `mine` is what is known here under the name, a deletion included.
    public static Step decide(Optional<FileVersion> mine, FileVersion theirs) {
        if (mine.isEmpty()) {
            return theirs.isDeleted() ? new Step.Note(theirs) : new Step.Take(theirs);
        }
        FileVersion held = mine.get();
        return switch (order(held, theirs)) {
            case EQUAL, OLDER -> new Step.Have();
            case NEWER -> follow(held, theirs);
            case CONCURRENT -> join(held, theirs);
        };
    }

    /// How theirs stands to mine. Equal vectors of different versions are somebody's mistake; nothing may be lost by
    /// it.
    private static Order order(FileVersion mine, FileVersion theirs) {
        Order order = theirs.vector().compare(mine.vector());
        return order == Order.EQUAL && !theirs.equals(mine) ? Order.CONCURRENT : order;
    }

    private static Step follow(FileVersion mine, FileVersion next) {
        if (mine.sameContent(next)) {
            return new Step.Note(next);
        }
        return next.isDeleted() ? new Step.Remove(next) : new Step.Take(next);
    }

    private static Step join(FileVersion mine, FileVersion theirs) {
        boolean mineStays = !theirs.beats(mine);
        FileVersion winner = (mineStays ? mine : theirs).joined(mineStays ? theirs : mine);
        if (winner.equals(mine)) {
            return new Step.Have();
        }
        if (mine.sameContent(theirs) || mineStays && theirs.isDeleted()) {
            return new Step.Note(winner);
        }
        if (mine.isDeleted()) {
            return new Step.Take(winner);
        }
        return mineStays ? new Step.Spare(winner, theirs) : new Step.Yield(winner, mine);
    }
}
