package potluck.ui.parcels;

import java.util.stream.Stream;
import potluck.node.ParcelView;

/// A parcel and one of the members it goes to or comes from.
record ParcelRow(ParcelView parcel, ParcelView.Side side) {
    static Stream<ParcelRow> of(ParcelView parcel) {
        return parcel.members().stream().map(side -> new ParcelRow(parcel, side));
    }

    String key() {
        return parcel.number() + " " + side.user();
    }

    boolean isIncoming() {
        return parcel.direction().equals("IN");
    }

    /// Whether it can be accepted: for the first time, or again after it has failed.
    boolean mayAccept() {
        return isIncoming() && (side.state().equals("OFFERED") || side.state().equals("FAILED"));
    }

    boolean mayWithdraw() {
        return !isIncoming() && !parcel.ended();
    }

    /// From 0 to 1.
    double part() {
        if (side.state().equals("DONE")) {
            return 1;
        }
        return parcel.bytes() == 0 ? 0 : (double) side.bytesDone() / parcel.bytes();
    }
}
