package potluck.node;

import java.time.Instant;

/// A member as the tracker knows it.
///
/// @param address `IP:port` as the tracker sees it
/// @param device the device id in hexadecimal
/// @param joined when it came, or came back
/// @param heard when it gave its last sign of life
/// @param files how many files it offers
public record PeerView(String user, String address, String device, Instant joined, Instant heard, int files) {}
