package potluck.sync.mirror;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import potluck.sync.folder.FolderMode;

/// Some simulated devices, their network, and what happens to them, on one thread.
final class SimulatedGroup {
    private static final int MOST_MOVES = 40;
    private static final long LONGEST_TICK = 300_000_000L;
    private static final long SOON = 500_000_000L;
    private static final long LATER = 20_000_000_000L;
    private static final int LONG_ENOUGH = 3_000;
    private static final int QUIET = 4;
    private static final int AT_ONCE = 3;

    private final SimulatedNet net = new SimulatedNet();
    private final List<Simulated> all = new ArrayList<>();
    private final Ledger ledger = new Ledger();
    private final Consumer<String> story;
    private final People people;
    private final Mishaps mishaps;
    private long ticks;
    private long trace;
    private int forgets;

    SimulatedGroup(int devices, Making making, Consumer<String> story) {
        this.story = story;
        for (int i = 0; i < devices; i++) {
            all.add(new Simulated(i, net, () -> ticks, FolderMode.TWO_WAY, making));
        }
        people = new People(all, ledger, story);
        mishaps = new Mishaps(all, net, ledger, story);
    }

    /// @throws Violation when something is at the end, or in between, that must not be
    void play(Story whole) {
        for (Story.Act act : whole.acts()) {
            act(act);
        }
        settle();
        long before = told();
        settle();
        if (told() != before) {
            throw new Violation("it does not come to rest");
        }
    }

    private void act(Story.Act act) {
        forgive();
        Simulated one = all.get(act.who() % all.size());
        RandomGenerator dice = act.dice();
        switch (act.deed()) {
            case WRITE,
                    EDIT,
                    APPEND,
                    RENAME,
                    RENAME_FOLDER,
                    DELETE,
                    DELETE_FOLDER,
                    RECREATE,
                    RESTORE,
                    SWAP,
                    TOUCH,
                    CHMOD -> people.act(act.deed(), one, dice);
            case SCAN -> {
                int cuts = one.cuts;
                one.scan();
                story.accept(one.user() + " looks through the folder.");
                note(one, cuts);
            }
            case WAIT -> {
                Duration days = Duration.ofDays(1 + dice.nextInt(60));
                net.dropAll();
                net.deliverAll();
                ticks += days.toNanos();
                flush();
                ledger.forgiven();
                story.accept("All links break; " + days.toDays() + " days pass.");
            }
            case SETTLE -> settle();
            case PASS -> pass(dice);
            default -> mishaps.act(act.deed(), one, dice);
        }
    }

    /// Who was away for long keeps what was deleted.
    private void forgive() {
        int now = all.stream().mapToInt(one -> one.forgets).sum();
        if (now != forgets) {
            ledger.forgiven();
            forgets = now;
        }
    }

    private void pass(RandomGenerator dice) {
        story.accept("A while passes.");
        for (int i = dice.nextInt(MOST_MOVES); i > 0; i--) {
            ticks += dice.nextLong(LONGEST_TICK);
            Simulated one = all.get(dice.nextInt(all.size()));
            int cuts = one.cuts;
            boolean did = move(one, dice);
            trace = 31 * trace + (did ? 1 : 2) + all.indexOf(one);
            note(one, cuts);
        }
    }

    private void note(Simulated one, int cutsBefore) {
        if (one.cuts > cutsBefore) {
            ledger.powerCut(one);
            story.accept("The power of " + one.user() + " goes off in the midst of it.");
        }
    }

    private boolean move(Simulated one, RandomGenerator dice) {
        return switch (dice.nextInt(12)) {
            case 0, 1, 2 -> often(() -> one.fetch(Optional.of(dice)));
            case 3 -> one.read();
            case 4, 5 -> often(one::handle);
            case 6 -> one.tell(dice.nextInt(8));
            case 7, 8, 9 -> often(() -> net.move(dice));
            default -> one.step();
        };
    }

    /// Several times at once, so that things get on.
    private static boolean often(BooleanSupplier move) {
        int done = 0;
        while (done < AT_ONCE && move.getAsBoolean()) {
            done++;
        }
        return done > 0;
    }

    /// All trouble ends, all are linked, and nobody does anything until nothing happens any more.
    ///
    /// @throws Violation unless all is as it must be then
    private void settle() {
        mishaps.end();
        all.forEach(Simulated::scan);
        int quiet = 0;
        for (int i = 0; quiet < QUIET; i++) {
            boolean busy = round();
            ticks += busy || all.stream().allMatch(Simulated::isDone) ? SOON : LATER;
            quiet = !busy && all.stream().allMatch(Simulated::isDone) ? quiet + 1 : 0;
            if (i > LONG_ENOUGH) {
                throw new Violation("it does not settle");
            }
        }
        story.accept("All are linked and left alone until nothing happens any more.");
        forgive();
        ledger.check(all);
    }

    /// Systems force everything after a while.
    private void flush() {
        for (Simulated one : all) {
            if (!one.disk.isAway()) {
                one.disk.flush();
                ledger.flushed(one);
            }
        }
    }

    private boolean round() {
        boolean busy = false;
        for (Simulated one : all) {
            busy |= one.step();
            while (one.handle() || one.read() || one.fetch(Optional.empty()) || one.tellAll() || net.deliverAll()) {
                busy = true;
            }
            if (one.isPaused()) {
                one.mirror().answer(true);
                busy = true;
            }
        }
        return busy;
    }

    private long told() {
        return all.stream().mapToLong(one -> one.saved()).sum();
    }

    /// The same number for the same moves with the same results.
    long trace() {
        return 31 * trace + told();
    }

    @Override
    public String toString() {
        return String.join("\n", all.stream().map(Simulated::toString).toList());
    }
}
