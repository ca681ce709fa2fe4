package potluck.node;

import java.time.Instant;
import potluck.tracker.Ban;

/// A device that the tracker keeps out.
///
/// @param user its member's name
/// @param device the device id in hexadecimal
/// @param until when it may come again; [#FOREVER] when only lifting the ban lets it in
public record BanView(String user, String device, Instant until) {
    public static final Instant FOREVER = Ban.FOREVER;

    public boolean isForever() {
        return until.equals(FOREVER);
    }
}
