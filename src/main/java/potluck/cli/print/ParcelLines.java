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

    /// `user  state  progress  reason`.
    public static String of(ParcelView.Side side, long bytes) {
        return (side.user() + "  " + side.state() + "  " + progress(side, bytes) + side.reason()).strip();
    }

    /// How much was read before it is offered, or how much of it has travelled.
    private static String progress(ParcelView.Side side, long bytes) {
        return switch (side.state()) {
            case "PREPARING" -> Sizes.of(side.bytesDone()) + " of " + Sizes.of(bytes) + "  ";
            case "ACCEPTED" -> (bytes == 0 ? 0 : side.bytesDone() * 100 / bytes) + " %  ";
            default -> "";
        };
    }
}
