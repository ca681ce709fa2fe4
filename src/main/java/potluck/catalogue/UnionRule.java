package potluck.catalogue;

import java.util.Optional;
import potluck.catalogue.Decision.Displace;
import potluck.catalogue.Decision.Fetch;
import potluck.catalogue.Decision.Have;
import potluck.catalogue.Decision.Replace;

/// Union mode: every content of every member ends up in every folder, under the same name, and none is ever lost.
///
/// Of the contents that want one name, the one with the smallest id keeps it on every member; each other one takes its
/// [ConflictName], where the rule holds again. A folder keeps its name against a file. Under a name, contents only
/// ever become smaller, so any order of exchange comes to an end, and two members that tell each other nothing new
/// hold the same.
public final class UnionRule {
    /// Longer chains of conflicts than this are somebody's malice; then nothing is done, and nothing is lost.
    private static final int LONGEST_CHAIN = 8;

    private final Holding held;

    /// `held` is what this member has; the rule reads it and never changes it.
    public UnionRule(Holding held) {
        this.held = held;
    }

    /// What to do about `remote`. Repeat until the answer is [Have]: what is fetched may change in between.
    ///
    /// For two files of one's own folder that some system takes for one name, put one into the holding and ask
    /// about the other; then [Fetch] means to rename it.
    public Decision decide(FileEntry remote) {
        Optional<WireName> wanted = Optional.of(remote.name());
        for (int i = 0; i < LONGEST_CHAIN && wanted.isPresent(); i++) {
            WireName name = wanted.get();
            if (!held.isFolder(name)) {
                Optional<FileEntry> mine = inTheWay(name);
                if (mine.isEmpty()) {
                    return new Fetch(name);
                }
                if (mine.get().content().equals(remote.content())
                        && sameName(mine.get().name(), name)) {
                    return new Have();
                }
                if (loses(mine.get(), name, remote.content())) {
                    return moveAway(mine.get(), name);
                }
            }
            wanted = ConflictName.of(name, remote.content());
        }
        return new Have();
    }

    /// The file that keeps `name` from being used: the one called so, or one that stands where a folder has to be.
    private Optional<FileEntry> inTheWay(WireName name) {
        for (WireName parent : name.parents()) {
            Optional<FileEntry> file = held.file(parent);
            if (file.isPresent()) {
                return file;
            }
        }
        return held.file(name);
    }

    private static boolean loses(FileEntry mine, WireName name, ContentId remote) {
        return !sameName(mine.name(), name) || remote.compareTo(mine.content()) < 0;
    }

    private Decision moveAway(FileEntry mine, WireName fetch) {
        Optional<WireName> free = ConflictName.of(mine.name(), mine.content());
        for (int i = 0; i < LONGEST_CHAIN && free.isPresent(); i++) {
            WireName mineTo = free.get();
            Optional<FileEntry> there = held.file(mineTo);
            if (there.isEmpty() && !held.isFolder(mineTo)) {
                return new Displace(mine.name(), mineTo, fetch);
            }
            if (there.isPresent() && there.get().content().equals(mine.content())) {
                return new Replace(mine.name(), there.get().name(), fetch);
            }
            free = ConflictName.of(mineTo, mine.content());
        }
        return new Have();
    }

    private static boolean sameName(WireName a, WireName b) {
        return a.portableKey().equals(b.portableKey());
    }
}
