package potluck.sync.scope;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import potluck.catalogue.IgnoreList;
import potluck.catalogue.IgnoreRules;
import potluck.catalogue.Selection;
import potluck.kit.Log;
import potluck.sync.disk.Time;

/// Reads the folder's ignore lists. What they leave out is left out at once; what they let in is let in when it has
/// stood for a second: programs that save by deleting and writing anew must not let ignored files slip out. Belongs
/// to the folder's own thread.
public final class Scoping {
    private static final long STANDING = Duration.ofSeconds(1).toNanos();

    /// The lists as they lie on the disk.
    public interface Lists {
        List<IgnoreList> read() throws IOException;
    }

    private final Lists lists;
    private final Time time;
    private final Log log;
    /// Bad lines that were told once.
    private final Set<String> told = new HashSet<>();

    private Selection selection = Selection.ALL;
    private Scope scope = Scope.ALL;
    private Optional<Scope> next = Optional.empty();
    private long since;

    public Scoping(Lists lists, Time time, Log log) {
        this.lists = lists;
        this.time = time;
        this.log = log;
    }

    /// Begins anew: what the lists say now counts at once.
    public void open(Selection selected) throws IOException {
        selection = selected;
        scope = read();
        next = Optional.empty();
    }

    /// The scope that counts now.
    public Scope scope() {
        return next.map(scope::and).orElse(scope);
    }

    /// Other parts of the folder are wanted.
    public void select(Selection selected) {
        selection = selected;
        scope = new Scope(selected, scope.rules());
        next = next.map(then -> new Scope(selected, then.rules()));
    }

    /// The lists may be different, and the scope is then.
    public void look() throws IOException {
        Scope found = read();
        if (found.text().equals(scope.text())) {
            next = Optional.empty();
        } else if (next.filter(same -> same.text().equals(found.text())).isEmpty()) {
            next = Optional.of(found);
            since = time.tick();
        }
    }

    /// Whether lists that have changed have stood for long enough now, so that the scope is another one.
    public boolean adopt() throws IOException {
        if (!isDue()) {
            return false;
        }
        look();
        if (isDue()) {
            scope = next.orElseThrow();
            next = Optional.empty();
        }
        return next.isEmpty();
    }

    private boolean isDue() {
        return next.isPresent() && time.tick() - since >= STANDING;
    }

    private Scope read() throws IOException {
        IgnoreRules rules = IgnoreRules.of(lists.read());
        for (IgnoreRules.BadLine bad : rules.bad()) {
            String why = bad.why().sentence();
            if (told.add(bad.list() + bad.line() + why)) {
                log.warn("", "“{}”, line {}, does not count: {}", bad.list(), bad.line(), why);
            }
        }
        return new Scope(selection, List.of(rules));
    }
}
