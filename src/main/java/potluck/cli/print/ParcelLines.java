package potluck.cli.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import potluck.node.ParcelView;

/// Parcels for people.
public final class ParcelLines {
    private ParcelLines() {}

    /// `number  direction  files  size  title`, and below it each member with how it stands there.
    public static List<String> of(ParcelView parcel) {
        String first = String.format(
                Locale.ROOT,
                "%d  %s  %d files  %s  %s  %s",
                parcel.number(),
                parcel.direction(),
                parcel.files(),
                Sizes.of(parcel.bytes()),
                parcel.title(),
                parcel.folder());
        return Stream.concat(
                        Stream.of(first.strip()),
                        parcel.members().stream().map(side -> "   " + of(side, parcel.bytes())))
                .toList();
    }

    /// `user  state  percent  reason`.
    public static String of(ParcelView.Side side, long bytes) {
        long percent = bytes == 0 ? (side.ended() ? 100 : 0) : side.bytesDone() * 100 / bytes;
        String progress = side.state().equals("ACCEPTED") ? percent + " %  " : "";
        return (side.user() + "  " + side.state() + "  " + progress + side.reason()).strip();
    }
}
