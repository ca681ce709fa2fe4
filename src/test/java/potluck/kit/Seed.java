package potluck.kit;

import java.util.Random;

/// The seed of a test that draws. It is the same in every build, so that a build's outcome depends on the code alone;
/// `./verify -Dpotluck.seed=random` draws anew, and `-Dpotluck.seed=NUMBER` repeats what such a run printed.
public final class Seed {
    private static final String PROPERTY = "potluck.seed";

    private Seed() {}

    public static long get() {
        String chosen = System.getProperty(PROPERTY, "1");
        return chosen.equals("random") ? new Random().nextLong() : Long.parseLong(chosen);
    }
}
