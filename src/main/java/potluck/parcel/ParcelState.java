package potluck.parcel;

/// How a parcel stands with one member.
public enum ParcelState {
    /// Its files are being read.
    PREPARING,
    /// The member has not heard of it yet.
    WAITING,
    /// Offered, and not answered.
    OFFERED,
    /// On its way.
    ACCEPTED,
    DONE,
    DECLINED,
    WITHDRAWN,
    /// Nobody answered in time.
    EXPIRED,
    FAILED;

    /// Whether nothing more happens by itself.
    public boolean ended() {
        return compareTo(DONE) >= 0;
    }

    /// Whether the member may fetch its files.
    boolean serves() {
        return this == OFFERED || this == ACCEPTED || this == WAITING;
    }
}
