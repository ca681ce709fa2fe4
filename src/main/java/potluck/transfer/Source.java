package potluck.transfer;

import potluck.peer.PeerAddress;

/// A member who holds a file, and the path it offers the file as (empty when only the content is known).
public record Source(PeerAddress peer, String path) {}
