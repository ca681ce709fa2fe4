package potluck.cli.verb;

import java.io.IOException;
import java.time.Duration;
import potluck.cli.print.ParcelLines;
import potluck.cli.print.Screen;
import potluck.node.Node;
import potluck.node.ParcelView;

/// Waits for a parcel: a progress line while a person watches, and how it ended with each member.
record ParcelWaiting(Node node, Screen screen) {
    private static final Duration STEP = Duration.ofMillis(500);

    /// Whether everybody has got it.
    boolean untilEnded(long number) throws IOException {
        ParcelView parcel = node.parcels().awaitParcel(number, STEP);
        while (!parcel.ended()) {
            showProgress(parcel);
            parcel = node.parcels().awaitParcel(number, STEP);
        }
        if (screen.interactive()) {
            screen.overwrite("");
        }
        for (ParcelView.Side side : parcel.members()) {
            screen.line(ParcelLines.of(side, parcel.bytes()));
        }
        return parcel.members().stream().allMatch(side -> side.state().equals("DONE"));
    }

    private void showProgress(ParcelView parcel) {
        if (screen.interactive()) {
            screen.overwrite(String.join(
                    "   ",
                    parcel.members().stream()
                            .map(side -> ParcelLines.of(side, parcel.bytes()))
                            .toList()));
        }
    }
}
