package potluck.kit;

/// Named threads: virtual ones for everything that waits.
public final class Threads {
    private Threads() {}

    public static Thread start(String name, Runnable work) {
        return Thread.ofVirtual().name(name).start(work);
    }

    /// A thread of the platform's, for what waits for the disk again and again: on a virtual thread it would hold a
    /// carrier each time.
    public static Thread startApart(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }
}
