package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What can be asked about files sent to particular members.
public interface Parcelling {
    /// Those sent and received, oldest first.
    List<ParcelView> parcels() throws IOException;

    /// The parcel as it stands once it has ended, or when `patience` is over.
    ParcelView awaitParcel(long parcel, Duration patience) throws IOException;

    /// Offers files and folders to members that are here, and to nobody else; the parcel's number. Returns at once;
    /// reading and offering goes on behind, also to a member that leaves and comes back.
    long sendTo(List<String> users, List<Path> paths) throws IOException;

    /// Ends an offer for everyone who has not got all of it, also while its files are being read.
    void withdrawParcel(long parcel) throws IOException;

    /// Begins to receive a parcel into an existing folder, or again what has not arrived of it.
    void acceptParcel(long parcel, Path folder) throws IOException;

    void declineParcel(long parcel) throws IOException;

    /// Takes an ended parcel off the list.
    void forgetParcel(long parcel) throws IOException;

    List<TrustView> trusted() throws IOException;

    /// From now on parcels of this member are accepted by themselves, into an existing folder.
    void trust(String user, Path folder) throws IOException;

    /// Parcels of this member are asked about again.
    void distrust(String user) throws IOException;

    /// @param folder where the parcels of this member go
    record TrustView(String user, String folder) {}
}
