package potluck.sync.mirror;

/// The power of a simulated device goes off in the midst of what it does; nobody but the device itself catches this.
final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1;

    PowerCut() {
        super("the power went off", null, false, false);
    }
}
