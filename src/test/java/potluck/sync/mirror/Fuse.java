package potluck.sync.mirror;

/// Cuts the power of one simulated device in the midst of what its disk and its index do.
final class Fuse {
    private int steps;

    /// The power goes off at that step from now; 0: at none.
    void light(int atStep) {
        steps = atStep;
    }

    /// One step of a disk or an index.
    void burn() {
        if (steps > 0) {
            steps--;
            if (steps == 0) {
                throw new PowerCut();
            }
        }
    }
}
