package potluck.node;

/// A sync folder.
///
/// @param folder its path here
/// @param mode `union`
/// @param state `SCANNING`, `SYNCING`, `UP_TO_DATE`, `STOPPED`
/// @param reason why it is stopped, as a sentence, or empty
/// @param files files in it here
/// @param bytes their size
/// @param pending files still to be fetched
/// @param conflicts names held in more than one version
public record SyncView(
        String folder,
        String mode,
        String state,
        String reason,
        long files,
        long bytes,
        long pending,
        long conflicts) {}
