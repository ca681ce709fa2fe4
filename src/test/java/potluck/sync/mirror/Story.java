package potluck.sync.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// What happens among some devices. Acts can be left out, and it is a story still.
record Story(int devices, List<Act> acts) {
    private static final int FEWEST = 3;
    private static final int MOST = 8;
    private static final int SHORTEST = 200;
    private static final int LONGEST = 500;

    /// @param who which device
    /// @param seed of the dice that decide the rest
    record Act(Deed deed, int who, long seed) {
        RandomGenerator dice() {
            return new SplittableRandom(seed);
        }
    }

    static Story of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int devices = random.nextInt(FEWEST, MOST + 1);
        int length = random.nextInt(SHORTEST, LONGEST + 1);
        List<Act> acts = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            acts.add(new Act(Deed.any(random.nextInt()), random.nextInt(devices), random.nextLong()));
        }
        return new Story(devices, List.copyOf(acts));
    }

    /// The same story without some of the acts.
    Story without(int from, int to) {
        List<Act> rest = new ArrayList<>(acts);
        rest.subList(from, to).clear();
        return new Story(devices, List.copyOf(rest));
    }

    /// The same story without one of the devices and whatever happens to it.
    Story withoutDevice(int gone) {
        List<Act> rest = acts.stream()
                .filter(act -> act.who() != gone)
                .map(act -> new Act(act.deed(), act.who() - (act.who() > gone ? 1 : 0), act.seed()))
                .toList();
        return new Story(devices - 1, rest);
    }
}
