package potluck.transfer;

import java.nio.file.Path;
import java.util.Optional;
import potluck.kit.Failure;

/// Where a transfer stands.
///
/// ```
///   Queued ──▶ Connecting ──▶ Running ──▶ Verifying ──▶ Done
///                 ▲             │  ▲
///                 └─ no holder ─┘  └── Failed, Cancelled ── retry ──▶ Queued
///   any of these ──▶ Paused ──▶ Queued
/// ```
public sealed interface TransferState {
    record Queued() implements TransferState {}

    /// Looking for holders; `lack` says why none has been found yet.
    record Connecting(Optional<Failure> lack) implements TransferState {}

    record Running() implements TransferState {}

    /// All pieces are here; they are being made durable.
    record Verifying() implements TransferState {}

    /// Held by a person until resumed, or for the reason `why` until that is over.
    record Paused(Optional<Failure> why) implements TransferState {}

    record Done(Path path) implements TransferState {}

    record Failed(Failure why) implements TransferState {}

    record Cancelled() implements TransferState {}

    default boolean ended() {
        return this instanceof Done || this instanceof Failed || this instanceof Cancelled;
    }
}
