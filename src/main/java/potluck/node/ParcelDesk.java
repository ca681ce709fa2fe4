package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import potluck.kit.Failure;
import potluck.kit.Subscription;
import potluck.kit.Text;
import potluck.parcel.Incoming;
import potluck.parcel.Outgoing;
import potluck.parcel.ParcelFault;
import potluck.parcel.ParcelState;
import potluck.parcel.Parcels;

/// The parcels of a running device in plain values. Any thread.
///
/// @param self this device's own user name
record ParcelDesk(Parcels room, String self) implements Parcelling {
    @Override
    public List<ParcelView> parcels() {
        return Stream.concat(
                        room.sent().stream().map(this::view),
                        room.received().stream().map(this::view))
                .sorted((one, other) -> Long.compare(one.number(), other.number()))
                .toList();
    }

    @Override
    public ParcelView awaitParcel(long parcel, Duration patience) throws IOException {
        Semaphore changes = new Semaphore(0);
        Subscription subscription = room.changed().subscribe(_ -> changes.release());
        try (subscription) {
            Instant deadline = Instant.now().plus(patience);
            ParcelView now = find(parcel);
            while (!now.ended() && Instant.now().isBefore(deadline)) {
                long left = Duration.between(Instant.now(), deadline).toMillis();
                Waiting.on(() -> changes.tryAcquire(Math.max(1, left), TimeUnit.MILLISECONDS));
                now = find(parcel);
            }
            return now;
        }
    }

    @Override
    public long sendTo(List<String> users, List<Path> paths) throws IOException {
        if (users.contains(self)) {
            throw Failure.of(ParcelFault.PARCEL_TO_SELF, self);
        }
        return room.send(users, paths);
    }

    @Override
    public void withdrawParcel(long parcel) throws IOException {
        room.withdraw(parcel);
    }

    @Override
    public void acceptParcel(long parcel, Path folder) throws IOException {
        room.accept(parcel, folder);
    }

    @Override
    public void declineParcel(long parcel) throws IOException {
        room.decline(parcel);
    }

    @Override
    public void forgetParcel(long parcel) throws IOException {
        room.forget(parcel);
    }

    @Override
    public List<TrustView> trusted() {
        return room.trusted().stream()
                .map(member -> new TrustView(member.user(), member.folder()))
                .toList();
    }

    @Override
    public void trust(String user, Path folder) throws IOException {
        room.trust(user, folder);
    }

    @Override
    public void distrust(String user) throws IOException {
        room.distrust(user);
    }

    private ParcelView find(long parcel) throws Failure {
        return parcels().stream()
                .filter(view -> view.number() == parcel)
                .findFirst()
                .orElseThrow(() -> Failure.of(ParcelFault.UNKNOWN_PARCEL, parcel));
    }

    private ParcelView view(Outgoing parcel) {
        List<ParcelView.Side> members = parcel.members().stream()
                .map(member -> side(
                        member.user(),
                        member.state().name(),
                        member.state() == ParcelState.PREPARING
                                ? room.read(parcel.number())
                                : room.served(parcel.number(), member.device()),
                        parcel.bytes(),
                        member.reason()))
                .toList();
        return new ParcelView(
                parcel.number(),
                "OUT",
                Text.safe(parcel.title()),
                parcel.files().size(),
                parcel.bytes(),
                Instant.ofEpochMilli(parcel.expires()),
                members,
                "");
    }

    private ParcelView view(Incoming parcel) {
        ParcelView.Side sender =
                side(parcel.user(), parcel.state().name(), room.bytesDone(parcel), parcel.bytes(), parcel.reason());
        return new ParcelView(
                parcel.number(),
                "IN",
                Text.safe(parcel.title()),
                parcel.files().size(),
                parcel.bytes(),
                Instant.ofEpochMilli(parcel.expires()),
                List.of(sender),
                parcel.folder());
    }

    /// All of it is there in the end, whatever needed not travel or came before a restart.
    private static ParcelView.Side side(String user, String state, long done, long bytes, String reason) {
        return new ParcelView.Side(
                user, state, state.equals("DONE") ? bytes : Math.min(done, bytes), Text.safe(reason));
    }
}
