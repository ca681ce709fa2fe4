package potluck.wire;

/// Why a REQUEST was refused; fixed numbers, because they travel in binary frames.
public enum RejectCode {
    NOT_FOUND(1),
    GONE(2),
    BUSY(3),
    FORBIDDEN(4),
    INTERNAL(5);

    private final int number;

    RejectCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /// The code of a number from the wire; an unknown one counts as `INTERNAL`.
    public static RejectCode of(int number) {
        for (RejectCode code : values()) {
            if (code.number == number) {
                return code;
            }
        }
        return INTERNAL;
    }
}
