package potluck.node;

/// An open link to a member.
///
/// @param path `LAN` within the local network, else `DIRECT`
/// @param address where the other device is seen, `IP:port`
/// @param agent the other side's program and its version, as it says
/// @param protocol what the link is encrypted with, `TLSv1.3`
/// @param roundTripMicros how long the way there and back took lately, in microseconds; 0 before it was measured
/// @param received bytes of files that came over this link, from its beginning
/// @param sent bytes of files that went over it
public record LinkView(
        String user,
        String path,
        String address,
        String agent,
        String protocol,
        long roundTripMicros,
        long received,
        long sent) {}
