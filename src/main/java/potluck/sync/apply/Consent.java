package potluck.sync.apply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import potluck.sync.disk.Time;
import potluck.sync.plan.Brake;
import potluck.sync.plan.Planning;
import potluck.sync.plan.Want;

/// Deletions and replaced files that come in masses wait here for a person to agree. Belongs to the folder's own
/// thread.
final class Consent {
    private final Errands errands;
    private final Time time;
    private final Brake deletions = Brake.ofDeletions();
    private final Brake overwrites = Brake.ofOverwrites();
    /// The keys of what a person has agreed to.
    private final Set<String> agreed = new HashSet<>();
    private List<Want> heldUp = List.of();

    Consent(Errands errands, Time time) {
        this.errands = errands;
        this.time = time;
    }

    /// Whether nothing of a new plan may be done now, because a person has to be asked.
    ///
    /// @param files how many there are in the folder
    boolean holdsUp(Planning plan, int files) {
        if (!agreed.isEmpty()) {
            agreed.retainAll(plan.keys());
        }
        heldUp = new ArrayList<>(held(plan.losses(), deletions, files + deletions.lately()));
        heldUp.addAll(held(plan.overwrites(), overwrites, files));
        return !heldUp.isEmpty();
    }

    /// All of them, if they are too many; otherwise none.
    private List<Want> held(List<Want> wants, Brake brake, long files) {
        List<Want> open = wants.stream()
                .filter(want -> !agreed.contains(want.slot().key())
                        && !errands.isBusy(want.theirs().name()))
                .toList();
        List<String> keys = open.stream().map(want -> want.slot().key()).toList();
        return brake.holds(keys, files, time.tick()) ? open : List.of();
    }

    /// What waits for a person to agree, by the plan that was looked at last.
    List<Want> heldUp() {
        return heldUp;
    }

    /// A person agrees to what is held up.
    void agree() {
        heldUp.forEach(want -> agreed.add(want.slot().key()));
        deletions.release();
        overwrites.release();
    }

    /// It was deleted here.
    void deleted(Want want) {
        count(want, deletions);
    }

    /// It is being replaced here.
    void overwritten(Want want) {
        count(want, overwrites);
    }

    /// What a person has agreed to makes no further change suspicious.
    private void count(Want want, Brake brake) {
        if (!agreed.contains(want.slot().key())) {
            brake.applied(want.slot().key(), time.tick());
        }
    }
}
