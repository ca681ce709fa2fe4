package potluck.catalogue;

import java.time.Instant;
import java.util.Comparator;

/// Who made a version, and when by that device's clock. The time is shown to people and decides nothing.
///
/// @param device the first 16 hexadecimal digits of the device id
/// @param weight the sum of the version's vector right after the edit: what wins a conflict
public record Edit(String device, String user, Instant at, long weight) implements Comparable<Edit> {
    private static final Comparator<Edit> ORDER = Comparator.comparingLong(Edit::weight)
            .thenComparing(Edit::device)
            .thenComparing(Edit::user)
            .thenComparing(Edit::at);

    /// Any other device is an `IllegalArgumentException`.
    public Edit {
        if (!VersionVector.isDevice(device)) {
            throw new IllegalArgumentException("device " + device);
        }
    }

    @Override
    public int compareTo(Edit other) {
        return ORDER.compare(this, other);
    }
}
