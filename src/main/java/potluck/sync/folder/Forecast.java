package potluck.sync.folder;

import java.util.List;
import potluck.catalogue.WireName;

/// What the first sync of a folder would do.
///
/// @param members how many linked members told what they hold
/// @param get what would come here
/// @param give what the others would get
/// @param conflicts names of which two versions would be kept
/// @param replaced files here that would go to the trash for what others hold
/// @param same files that are equal here and there
/// @param disputed the first names in conflict or to be replaced
public record Forecast(
        int members, Amount get, Amount give, long conflicts, long replaced, long same, List<WireName> disputed) {
    /// @param bytes their size
    public record Amount(long files, long bytes) {
        public static final Amount NOTHING = new Amount(0, 0);

        public Amount plus(long size) {
            return new Amount(files + 1, bytes + size);
        }
    }
}
