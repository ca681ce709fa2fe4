package potluck.sync.mirror;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// What goes wrong around simulated devices, and what is put right again.
final class Mishaps {
    private final List<Simulated> all;
    private final SimulatedNet net;
    private final Ledger ledger;
    private final Consumer<String> story;

    Mishaps(List<Simulated> all, SimulatedNet net, Ledger ledger, Consumer<String> story) {
        this.all = all;
        this.net = net;
        this.ledger = ledger;
        this.story = story;
    }

    void act(Deed deed, Simulated one, RandomGenerator dice) {
        switch (deed) {
            case LINK -> link(one, all.get(dice.nextInt(all.size())));
            case UNLINK -> unlink(one, all.get(dice.nextInt(all.size())));
            case PART -> part(dice);
            case HEAL -> {
                net.heal();
                story.accept("The network is whole.");
            }
            case KILL -> {
                one.kill();
                tell(one, "'s program is killed.");
            }
            case CUT_POWER -> cutPower(one, dice);
            case CUT_POWER_SOON -> one.cutPowerSoon(1 + dice.nextInt(12));
            case FORGET -> forget(one);
            case START -> start(one);
            case FILL_DISK -> fill(one, true);
            case FREE_DISK -> fill(one, false);
            case TAKE_AWAY -> {
                one.disk.takeAway();
                tell(one, "'s folder is taken away.");
            }
            case BRING_BACK -> bringBack(one);
            case ANSWER -> answer(one, dice.nextBoolean());
            case JUMP -> jump(one, dice);
            default -> throw new IllegalArgumentException(deed.name());
        }
    }

    /// All of it is put right.
    void end() {
        net.heal();
        for (Simulated one : all) {
            one.cutPowerSoon(0);
            fill(one, false);
            bringBack(one);
            start(one);
        }
        for (int i = 1; i < all.size(); i++) {
            link(all.get(i), all.get(i - 1));
        }
    }

    private void link(Simulated one, Simulated other) {
        if (net.link(one, other)) {
            tell(one, " and " + other.user() + " are linked.");
        }
    }

    private void unlink(Simulated one, Simulated other) {
        if (net.unlink(one, other)) {
            tell(one, "'s link to " + other.user() + " breaks.");
        }
    }

    private void part(RandomGenerator dice) {
        List<Simulated> some = all.stream().filter(_ -> dice.nextBoolean()).toList();
        net.part(some);
        story.accept("The network falls into two; on one side: "
                + some.stream().map(Simulated::user).toList() + ".");
    }

    private void cutPower(Simulated one, RandomGenerator dice) {
        one.cutPower(dice);
        ledger.powerCut(one);
        tell(one, "'s power goes off.");
    }

    /// Whoever has lost their index takes part like somebody new.
    private void forget(Simulated one) {
        one.kill();
        one.forget();
        ledger.forgiven();
        tell(one, "'s program is killed, and its index is lost.");
    }

    private void start(Simulated one) {
        if (!one.isOn()) {
            one.start();
            tell(one, "'s program is started.");
        }
    }

    private void fill(Simulated one, boolean full) {
        if (one.disk.full != full) {
            one.disk.full = full;
            one.store.full = full;
            tell(one, full ? "'s disk is full." : "'s disk has room again.");
        }
    }

    private void bringBack(Simulated one) {
        if (one.disk.isAway()) {
            one.disk.bringBack();
            tell(one, "'s folder is back.");
        }
    }

    /// Somebody says whether many deletions were meant.
    private void answer(Simulated one, boolean agreed) {
        if (one.isPaused()) {
            one.mirror().answer(agreed);
            ledger.forgiven();
            tell(one, agreed ? "'s files may be deleted." : "'s files shall not be deleted.");
        }
    }

    /// Deletions are forgotten by the clock.
    private void jump(Simulated one, RandomGenerator dice) {
        Duration hours = Duration.ofHours(dice.nextInt(-200_000, 200_000) / (1 + dice.nextInt(2000)));
        one.skew = hours;
        ledger.forgiven();
        tell(one, "'s clock is wrong by " + hours.toHours() + " hours now.");
    }

    private void tell(Simulated one, String what) {
        story.accept(one.user() + what);
    }
}
