package potluck.node;

/// A member of the group.
///
/// @param address `IP:port` as the tracker sees it
/// @param device the device id in hexadecimal
/// @param state `SELF`, `LINKED` (a link is open), `ONLINE` (known, no link) or `UNREACHABLE`
public record MemberView(String user, String address, String device, String state) {}
