package potluck.app;

/// Where the program begins.
public final class Main {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int FEWEST = 6;

    private Main() {}

    public static void main(String... words) {
        carry();
        System.exit(new Program(Main.class, new Wiring(Again.words(Main.class))).run(words));
    }

    /// A virtual thread that waits for the disk holds its carrier: on two processors two of them would hold up all
    /// connections.
    private static void carry() {
        int processors = Runtime.getRuntime().availableProcessors();
        if (processors < FEWEST && System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, Integer.toString(FEWEST));
        }
    }
}
