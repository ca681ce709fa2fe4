package potluck.node;

/// A sync folder.
///
/// @param name the same on every member
/// @param folder its path here
/// @param mode `union`, `two-way`, `send-only`, `receive-only`
/// @param state `SCANNING`, `SYNCING`, `UP_TO_DATE`, `PAUSED` (it asks a question), `PAUSED_BY_USER`, `STOPPED`
/// @param reason why it is paused or stopped, as a sentence, or empty
/// @param files files in it here
/// @param bytes their size
/// @param pending files still to be fetched
/// @param conflicts names held in more than one version
public record SyncView(
        String name,
        String folder,
        String mode,
        String state,
        String reason,
        long files,
        long bytes,
        long pending,
        long conflicts) {}
