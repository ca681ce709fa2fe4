package potluck.sync.union;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import potluck.catalogue.ContentId;
import potluck.catalogue.Decision;
import potluck.catalogue.Decision.Displace;
import potluck.catalogue.Decision.Fetch;
import potluck.catalogue.Decision.Have;
import potluck.catalogue.Decision.Replace;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Holding;
import potluck.catalogue.UnionRule;
import potluck.catalogue.WireName;

/// What to do about a file that others hold, when several are being fetched at once: the union rule decides, and
/// whatever would touch a name or a content that is being worked on has to wait. Does no I/O; one thread.
final class Plan {
    private final UnionRule rule;
    private final Holding busy = new Holding();
    private final Set<ContentId> contents = new HashSet<>();

    Plan(Holding held) {
        this.rule = new UnionRule(held);
    }

    /// Empty: wait until something that is being worked on has ended, and ask again.
    Optional<Decision> decide(FileEntry wanted) {
        if (contents.contains(wanted.content())) {
            return Optional.empty();
        }
        Decision decision = rule.decide(wanted);
        return names(decision).anyMatch(this::isBusy) ? Optional.empty() : Optional.of(decision);
    }

    void begin(FileEntry wanted, Decision decision) {
        contents.add(wanted.content());
        names(decision).forEach(name -> busy.put(wanted.named(name)));
    }

    void end(FileEntry wanted, Decision decision) {
        contents.remove(wanted.content());
        names(decision).forEach(busy::remove);
    }

    /// Whether the name, a folder it lies in or a file in it is being worked on.
    boolean isBusy(WireName name) {
        return busy.file(name).isPresent()
                || busy.isFolder(name)
                || name.parents().stream().anyMatch(parent -> busy.file(parent).isPresent());
    }

    /// The names that a decision touches.
    static Stream<WireName> names(Decision decision) {
        return switch (decision) {
            case Have() -> Stream.empty();
            case Fetch(WireName name) -> Stream.of(name);
            case Displace(WireName mine, WireName mineTo, WireName fetch) -> Stream.of(mine, mineTo, fetch);
            case Replace(WireName mine, WireName copy, WireName fetch) -> Stream.of(mine, copy, fetch);
        };
    }
}
