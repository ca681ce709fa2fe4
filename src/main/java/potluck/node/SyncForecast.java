package potluck.node;

import java.util.List;

/// What the first sync of a folder would do.
///
/// @param members how many linked members told what they hold
/// @param get files that would come here
/// @param getBytes their size
/// @param give files that the others would get
/// @param giveBytes their size
/// @param conflicts names of which two versions would be kept
/// @param replaced files here that would go to the trash for what others hold
/// @param same files that are equal here and there
/// @param disputed the first paths in conflict or to be replaced
public record SyncForecast(
        int members,
        long get,
        long getBytes,
        long give,
        long giveBytes,
        long conflicts,
        long replaced,
        long same,
        List<String> disputed) {}
