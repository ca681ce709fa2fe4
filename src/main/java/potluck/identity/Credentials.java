package potluck.identity;

/// Who a member certificate, issued by the group's authority, says a device is.
public record Credentials(DeviceId device, String user, Role role) {}
