package potluck.parcel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import potluck.identity.DeviceId;
import potluck.kit.Failure;
import potluck.wire.ParcelMessage;
import potluck.wire.ParcelMessage.Offer;
import potluck.wire.WireFault;

/// The pages of offers that are on their way, one offer a device. The monitor guards `parts`.
final class Gathering {
    private final Map<DeviceId, Part> parts = new HashMap<>();

    private record Part(String parcel, List<ParcelMessage.File> files) {}

    /// All files of the offer once this page is the last one.
    ///
    /// @throws Failure `BAD_FIELD` for a page that is not the next one
    synchronized Optional<List<ParcelMessage.File>> take(DeviceId from, Offer page) throws Failure {
        if (page.from() == 0) {
            parts.put(from, new Part(page.parcel(), new ArrayList<>()));
        }
        Part part = parts.get(from);
        if (part == null || !part.parcel().equals(page.parcel()) || part.files().size() != page.from()) {
            throw Failure.of(WireFault.BAD_FIELD, "from");
        }
        part.files().addAll(page.files());
        if (part.files().size() < page.total()) {
            return Optional.empty();
        }
        parts.remove(from);
        return Optional.of(part.files());
    }

    /// The device is away; what came of an offer is worth nothing.
    synchronized void forget(DeviceId from) {
        parts.remove(from);
    }
}
