package potluck.parcel;

import java.util.List;
import potluck.wire.ParcelMessage;

/// A parcel for us, as it is kept. Immutable.
///
/// @param id the sender's word for it
/// @param user who sent it, from the device `device`
/// @param arrived epoch milliseconds, as `expires`
/// @param folder where it goes; empty until it was accepted
/// @param reason why it failed, or could not be accepted: `CODE: sentence`
/// @param told whether the sender knows how it stands
public record Incoming(
        long number,
        String id,
        String user,
        String device,
        String title,
        List<ParcelMessage.File> files,
        long arrived,
        long expires,
        ParcelState state,
        String folder,
        String reason,
        boolean told) {
    private static final long MOST = 1L << 60;

    public Incoming {
        files = List.copyOf(files);
    }

    /// What the sender promises, but no more than could be reckoned with.
    public long bytes() {
        return files.stream().mapToLong(ParcelMessage.File::size).reduce(0, (sum, size) -> Math.min(MOST, sum + size));
    }

    Incoming become(ParcelState next, String where, String why, boolean known) {
        return new Incoming(number, id, user, device, title, files, arrived, expires, next, where, why, known);
    }

    /// How it stands now; the sender has yet to hear of it.
    Incoming become(ParcelState next, String why) {
        return become(next, folder, why, false);
    }

    /// What was not answered in time is over.
    Incoming at(long now) {
        return state == ParcelState.OFFERED && now >= expires ? become(ParcelState.EXPIRED, folder, "", true) : this;
    }
}
