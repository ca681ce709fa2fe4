package potluck.sync.mirror;

import java.util.function.Predicate;

/// Makes a story that ends badly shorter, as long as it still ends as badly: fewer acts, then fewer devices. Delta
/// debugging (Zeller and Hildebrandt, IEEE TSE 2002).
final class Shrinking {
    private static final int MOST_ATTEMPTS = 3_000;

    private final Predicate<Story> bad;
    private Story shortest;
    private int attempts;

    private Shrinking(Story story, Predicate<Story> bad) {
        this.shortest = story;
        this.bad = bad;
    }

    /// @param bad whether a story ends badly
    static Story of(Story story, Predicate<Story> bad) {
        Shrinking shrinking = new Shrinking(story, bad);
        int before;
        do {
            before = shrinking.shortest.acts().size();
            for (int part = Math.max(1, before / 2); part > 0; part /= 2) {
                shrinking.leaveOut(part);
            }
            shrinking.sendAway();
        } while (shrinking.shortest.acts().size() < before);
        return shrinking.shortest;
    }

    /// As many acts at a time.
    private void leaveOut(int part) {
        for (int end = shortest.acts().size(); end > 0; end -= part) {
            attempt(shortest.without(Math.max(0, end - part), end));
        }
    }

    /// One device at a time, with everything that happens to it.
    private void sendAway() {
        for (int gone = shortest.devices() - 1; gone >= 0 && shortest.devices() > 2; gone--) {
            attempt(shortest.withoutDevice(gone));
        }
    }

    private void attempt(Story shorter) {
        attempts++;
        if (attempts <= MOST_ATTEMPTS && bad.test(shorter)) {
            shortest = shorter;
        }
    }
}
