package potluck.parcel;

/// A member whose parcels are accepted without asking.
///
/// @param device the member's device: nobody else is trusted because of a name
/// @param folder where its parcels go
public record Trusted(String user, String device, String folder) {}
