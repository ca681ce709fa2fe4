package potluck.wire;

/// A message in JSON. Components are validated by the records' constructors, which throw
/// `IllegalArgumentException` for a value the protocol does not allow.
public sealed interface Control extends Message
        permits CommonMessage,
                EnrolMessage,
                TrackerMessage,
                OwnerMessage,
                PeerMessage,
                ReachMessage,
                ChatMessage,
                ParcelMessage {}
