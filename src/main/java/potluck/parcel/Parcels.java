package potluck.parcel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import potluck.identity.DeviceId;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Threads;
import potluck.kit.Topic;
import potluck.peer.Link;
import potluck.peer.LinkTable;
import potluck.peer.Switchboard;
import potluck.store.RecordStore;
import potluck.store.StoreFault;
import potluck.tracker.Roster;
import potluck.transfer.Downloads;
import potluck.wire.CommonMessage.Done;
import potluck.wire.ParcelMessage;
import potluck.wire.TrackerMessage.Member;

/// Files sent to particular members, both ways. Any thread.
public final class Parcels {
    private final Outbox outbox;
    private final Inbox inbox;
    private final Shelf shelf;
    private final Receiving receiving;
    private final Supplier<Roster> members;
    private final TrustTable trust;
    private final Topic<Long> changed = new Topic<>();
    private final AtomicLong revision = new AtomicLong();
    private final AtomicLong numbers = new AtomicLong();
    private final Log log;

    /// @param folder where the parcels are kept
    public Parcels(
            Path folder,
            Shelf shelf,
            LinkTable links,
            Downloads downloads,
            Supplier<Roster> members,
            InstantSource clock,
            Log log) {
        this.shelf = shelf;
        this.members = members;
        this.log = log.category("parcel");
        Surroundings around = new Surroundings(clock, numbers, this::publish, this.log);
        Courier courier = new Courier(links, this.log);
        this.receiving = new Receiving(downloads, members, this.log);
        this.outbox =
                new Outbox(new RecordStore<>(folder.resolve("sent"), Outgoing.class, this.log), shelf, courier, around);
        this.inbox = new Inbox(
                new RecordStore<>(folder.resolve("received"), Incoming.class, this.log), courier, receiving, around);
        this.trust = new TrustTable(new RecordStore<>(folder.resolve("trusted"), Trusted.class, this.log));
    }

    /// Hears what members say; before the first link opens.
    public void plug(Switchboard switchboard) {
        switchboard.answer(ParcelMessage.Offer.class, this::offered);
        switchboard.answer(ParcelMessage.Answer.class, this::answered);
        switchboard.answer(ParcelMessage.Withdraw.class, (from, withdrawn) -> {
            inbox.withdrawn(from, withdrawn.parcel());
            return new Done();
        });
    }

    /// Takes up what was there, before the first link opens.
    public void start(LinkTable links) throws IOException {
        trust.restore();
        numbers.set(Math.max(outbox.restore(), inbox.restore()));
        links.onOpened(link -> Threads.start(
                "parcels of " + link.user(), () -> meet(link.device().hex())));
        links.onEnded(link -> inbox.bid(link.device()));
        outbox.start();
        inbox.start();
    }

    /// The number of the newest change, in the thread that made it.
    public Topic<Long> changed() {
        return changed;
    }

    /// Grows with every change, and with every block that is read or served.
    public long revision() {
        return revision.get() + shelf.blocks() + outbox.reading().steps();
    }

    /// Our own, oldest first.
    public List<Outgoing> sent() {
        return outbox.list();
    }

    /// Those for us, oldest first.
    public List<Incoming> received() {
        return inbox.list();
    }

    /// How many bytes of our parcel were read before it is offered; 0 when it is not being read.
    public long read(long parcel) {
        return outbox.reading().done(parcel);
    }

    /// How many bytes of our parcel a member has fetched since the program started.
    public long served(long parcel, String device) {
        return shelf.served(parcel, new DeviceId(device));
    }

    /// How many bytes of a parcel for us have come since the program started.
    public long bytesDone(Incoming parcel) {
        return receiving.bytesDone(parcel);
    }

    /// Offers files and folders to members that are here; the number of the parcel.
    ///
    /// @throws Failure `PARCEL_UNKNOWN_MEMBER`, `PARCEL_EMPTY`, `PARCEL_TOO_MANY`, `PARCEL_NAMES`, `FILE_GONE`
    public long send(List<String> users, List<Path> paths) throws IOException {
        List<Member> to = new ArrayList<>();
        for (String user : users.stream().distinct().toList()) {
            to.add(member(user));
        }
        return outbox.send(to, paths);
    }

    /// Ends an offer of ours.
    ///
    /// @throws Failure `UNKNOWN_PARCEL`
    public void withdraw(long parcel) throws IOException {
        outbox.withdraw(parcel);
    }

    /// @throws Failure `UNKNOWN_PARCEL`, `PARCEL_NOT_OPEN`, `NOT_A_FOLDER`, `DISK_FULL`
    public void accept(long parcel, Path folder) throws IOException {
        inbox.accept(parcel, folder);
    }

    /// @throws Failure `UNKNOWN_PARCEL`, `PARCEL_NOT_OPEN`
    public void decline(long parcel) throws IOException {
        inbox.decline(parcel);
    }

    /// Takes an ended parcel off the list.
    ///
    /// @throws Failure `UNKNOWN_PARCEL`, `PARCEL_NOT_OPEN`
    public void forget(long parcel) throws IOException {
        if (inbox.find(parcel).isPresent()) {
            inbox.forget(parcel);
        } else {
            outbox.forget(parcel);
        }
    }

    public List<Trusted> trusted() {
        return trust.list();
    }

    /// From now on parcels of this member are accepted by themselves.
    ///
    /// @param folder an existing folder
    /// @throws Failure `PARCEL_UNKNOWN_MEMBER`, `NOT_A_FOLDER`
    public void trust(String user, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw Failure.of(StoreFault.NOT_A_FOLDER, folder);
        }
        trust.put(
                new Trusted(user, member(user).device(), folder.toAbsolutePath().toString()));
        log.info(user, "parcels are accepted from now on");
        publish();
    }

    /// Parcels of this member are asked about again.
    public void distrust(String user) throws IOException {
        trust.remove(user);
        log.info(user, "parcels are no longer accepted by themselves");
        publish();
    }

    private Done offered(Link from, ParcelMessage.Offer page) throws IOException {
        inbox.offered(from, page).ifPresent(this::acceptIfTrusted);
        return new Done();
    }

    /// Behind the answer to the offer: the sender is asked back.
    private void acceptIfTrusted(Incoming parcel) {
        trust.find(parcel.device())
                .ifPresent(member -> Threads.start(
                        "accept parcel " + parcel.number(), () -> acceptQuietly(parcel, Path.of(member.folder()))));
    }

    private void acceptQuietly(Incoming parcel, Path folder) {
        try {
            inbox.accept(parcel.number(), folder);
        } catch (IOException e) {
            log.warn(parcel.user(), "parcel {} not accepted: {}", parcel.number(), Failure.sentenceOf(e));
            stays(parcel, e);
        }
    }

    private void stays(Incoming parcel, IOException why) {
        try {
            inbox.stays(parcel.number(), why);
        } catch (IOException e) {
            log.error(parcel.user(), "parcel " + parcel.number() + " cannot be kept", e);
        }
    }

    private Done answered(Link from, ParcelMessage.Answer answer) throws IOException {
        ParcelState state = switch (answer.state()) {
            case "ACCEPTED" -> ParcelState.ACCEPTED;
            case "DECLINED" -> ParcelState.DECLINED;
            case "DONE" -> ParcelState.DONE;
            default -> ParcelState.FAILED;
        };
        outbox.answered(from.device().hex(), answer.parcel(), state, answer.reason());
        return new Done();
    }

    private void meet(String device) {
        outbox.meet(device);
        inbox.meet(device);
    }

    private Member member(String user) throws Failure {
        return members.get().user(user).orElseThrow(() -> Failure.of(ParcelFault.PARCEL_UNKNOWN_MEMBER, user));
    }

    private void publish() {
        changed.publish(revision.incrementAndGet());
    }
}
