package potluck.sync.mirror;

import java.util.Arrays;

/// What may happen in a story, and how often next to the others.
enum Deed {
    WRITE(8),
    EDIT(6),
    APPEND(4),
    RENAME(4),
    RENAME_FOLDER(2),
    DELETE(5),
    DELETE_FOLDER(1),
    RECREATE(2),
    RESTORE(2),
    SWAP(2),
    TOUCH(2),
    CHMOD(2),
    SCAN(2),
    LINK(16),
    UNLINK(4),
    PART(1),
    HEAL(2),
    KILL(2),
    CUT_POWER(3),
    CUT_POWER_SOON(6),
    FORGET(1),
    START(11),
    FILL_DISK(1),
    FREE_DISK(2),
    TAKE_AWAY(1),
    BRING_BACK(3),
    ANSWER(1),
    JUMP(1),
    WAIT(1),
    SETTLE(1),
    PASS(60);

    private static final int ALL =
            Arrays.stream(values()).mapToInt(deed -> deed.weight).sum();

    private final int weight;

    Deed(int weight) {
        this.weight = weight;
    }

    static Deed any(int dice) {
        int rest = Math.floorMod(dice, ALL);
        for (Deed deed : values()) {
            rest -= deed.weight;
            if (rest < 0) {
                return deed;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }
}
