package potluck.kit;

/// Named virtual threads for everything that waits.
public final class Threads {
    private Threads() {}

    public static Thread start(String name, Runnable work) {
        return Thread.ofVirtual().name(name).start(work);
    }
}
