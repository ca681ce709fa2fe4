package potluck.tracker;

import java.util.List;
import java.util.Optional;
import potluck.identity.DeviceId;
import potluck.kit.Failure;
import potluck.wire.TrackerMessage.FilesPut;
import potluck.wire.TrackerMessage.Offer;

/// Which device offers which files. Soft state like [MemberTable]; no file is ever stored here. Every method is
/// atomic; any thread.
public interface Registry {
    /// An offer and the device that makes it.
    record Offered(DeviceId holder, Offer offer) {}

    /// A part of a longer answer; `next` is the cursor of the part after it, empty on the last.
    record Page(List<Offered> items, String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /// Changes what `holder` offers.
    ///
    /// @throws Failure `TOO_MANY_FILES` or `PATHS_TOO_LONG`, and then nothing has changed
    void put(DeviceId holder, FilesPut change) throws Failure;

    /// Drops all offers of a device; true when it had any.
    boolean withdraw(DeviceId holder);

    /// Offers of one device or of all, in the order in which they were first made. `cursor` is empty for the first
    /// page.
    Page list(Optional<DeviceId> holder, String cursor) throws Failure;

    /// Offers whose path contains every word of `query`, without regard to case or composition.
    Page search(String query, String cursor) throws Failure;

    /// Everyone who offers this content.
    List<Offered> withContent(String content);

    /// Offers whose path ends in `name`, whole components; without regard to case only when nothing fits exactly.
    List<Offered> named(String name);

    /// Grows with every change.
    long changes();

    /// How many files a device offers.
    int count(DeviceId holder);
}
