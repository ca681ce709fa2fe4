package potluck.lab.mirror;

/// How a mirror server takes its clients.
public enum Mode {
    /// One client is served, the others wait.
    ONE(1),
    /// A thread for each client.
    THREAD(1000),
    /// A process for each client.
    PROCESS(32);

    private final int atOnce;

    Mode(int atOnce) {
        this.atOnce = atOnce;
    }

    /// How many clients are served at the same time.
    public int atOnce() {
        return atOnce;
    }
}
