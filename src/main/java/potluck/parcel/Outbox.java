package potluck.parcel;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Threads;
import potluck.parcel.Outgoing.Recipient;
import potluck.parcel.Outgoing.SentFile;
import potluck.store.RecordStore;
import potluck.wire.TrackerMessage.Member;

/// Our own parcels, kept until each member has answered. Any thread; the monitor guards `parcels` and orders what is
/// written. Files are read in a virtual thread a parcel.
final class Outbox {
    private static final Duration OPEN = Duration.ofDays(7);
    private static final int ID_BYTES = 8;

    private final RecordStore<Outgoing> store;
    private final Shelf shelf;
    private final Reading reading;
    private final Courier courier;
    private final Surroundings around;
    private final Log log;
    private final SecureRandom random = new SecureRandom();
    private final Map<Long, Outgoing> parcels = new TreeMap<>();

    Outbox(RecordStore<Outgoing> store, Shelf shelf, Courier courier, Surroundings around) {
        this.store = store;
        this.shelf = shelf;
        this.reading = new Reading(shelf::read);
        this.courier = courier;
        this.around = around;
        this.log = around.log();
    }

    /// Takes up what was there when the program ended; the highest number.
    synchronized long restore() throws IOException {
        for (Outgoing kept : store.all()) {
            parcels.put(kept.number(), kept);
        }
        shelf.grant(parcels.values());
        return parcels.keySet().stream().mapToLong(number -> number).max().orElse(0);
    }

    /// Goes on with those whose files were not all read.
    void start() {
        list().stream().filter(parcel -> !parcel.ended() && !parcel.isRead()).forEach(this::prepare);
    }

    /// All of them, oldest first.
    synchronized List<Outgoing> list() {
        long now = around.now();
        return parcels.values().stream().map(parcel -> parcel.at(now)).toList();
    }

    /// @throws Failure `UNKNOWN_PARCEL`
    synchronized Outgoing get(long number) throws Failure {
        Outgoing parcel = parcels.get(number);
        if (parcel == null) {
            throw Failure.of(ParcelFault.UNKNOWN_PARCEL, number);
        }
        return parcel.at(around.now());
    }

    /// Offers files and folders; the number of the parcel. Reading and offering goes on behind.
    long send(List<Member> members, List<Path> chosen) throws IOException {
        List<SentFile> files = Packing.files(chosen);
        long now = around.now();
        Outgoing parcel = new Outgoing(
                around.numbers().incrementAndGet(),
                id(),
                chosen.getFirst().getFileName().toString(),
                files,
                now,
                now + OPEN.toMillis(),
                members.stream()
                        .map(member -> new Recipient(member.user(), member.device(), ParcelState.PREPARING, ""))
                        .toList());
        keep(parcel);
        log.info("", "parcel {} of {} files for {} members", parcel.number(), files.size(), members.size());
        prepare(parcel);
        return parcel.number();
    }

    /// How far the files of those that are not offered yet have been read.
    Reading reading() {
        return reading;
    }

    /// Ends the offer for everyone who has not got all of it; files that are still being read are read no further.
    void withdraw(long number) throws IOException {
        Outgoing before = get(number);
        change(
                number,
                parcel -> parcel.each(member -> member.state().ended()
                        ? member
                        : new Recipient(member.user(), member.device(), ParcelState.WITHDRAWN, "")));
        courier.withdraw(before);
    }

    /// Takes an ended parcel off the list.
    void forget(long number) throws IOException {
        Outgoing parcel = get(number);
        if (!parcel.ended()) {
            throw Failure.of(ParcelFault.PARCEL_NOT_OPEN, number, "it has not ended");
        }
        synchronized (this) {
            parcels.remove(number);
            store.remove("" + number);
            shelf.grant(parcels.values());
        }
        around.changed().run();
    }

    /// Tells a member of everything that waits for it.
    void meet(String device) {
        for (Outgoing parcel : list()) {
            if (standing(parcel, device) == ParcelState.WAITING) {
                courier.offer(parcel, device, (state, reason) -> offered(parcel.number(), device, state, reason));
            }
        }
    }

    /// What a member has made of a parcel.
    ///
    /// @throws Failure `PARCEL_NOT_OPEN` when it is not offered any more
    void answered(String device, String id, ParcelState state, String reason) throws IOException {
        Optional<Outgoing> parcel = list().stream()
                .filter(sent -> sent.id().equals(id) && standing(sent, device) != ParcelState.PREPARING)
                .findFirst();
        ParcelState before = parcel.map(sent -> standing(sent, device)).orElse(ParcelState.WITHDRAWN);
        if (before == ParcelState.WITHDRAWN || before == ParcelState.EXPIRED) {
            throw Failure.of(ParcelFault.PARCEL_NOT_OPEN, id, before);
        }
        change(parcel.orElseThrow().number(), sent -> sent.with(device, state, reason));
        log.info("", "parcel {}: {}", parcel.orElseThrow().number(), state);
    }

    /// The answer may have been quicker.
    private void offered(long number, String device, ParcelState state, String reason) throws IOException {
        change(
                number,
                parcel ->
                        standing(parcel, device) == ParcelState.WAITING ? parcel.with(device, state, reason) : parcel);
    }

    private void prepare(Outgoing parcel) {
        Threads.start("parcel " + parcel.number(), () -> {
            try {
                List<SentFile> read = reading.read(parcel, () -> isOpen(parcel.number()));
                change(
                        parcel.number(),
                        sent -> sent.with(read).each(member -> become(member, ParcelState.WAITING, "")));
                parcel.members().forEach(member -> meet(member.device()));
            } catch (IOException e) {
                failIfOpen(parcel, Failure.coded(e));
            }
        });
    }

    private synchronized boolean isOpen(long number) {
        Outgoing parcel = parcels.get(number);
        return parcel != null && !parcel.ended();
    }

    /// At the program's end it is left for the next start.
    private void failIfOpen(Outgoing parcel, String reason) {
        if (shelf.isClosed() || !isOpen(parcel.number())) {
            return;
        }
        log.warn("", "parcel {} cannot be sent: {}", parcel.number(), reason);
        try {
            change(parcel.number(), sent -> sent.each(member -> become(member, ParcelState.FAILED, reason)));
        } catch (IOException e) {
            log.error("", "parcel " + parcel.number() + " cannot be kept", e);
        }
    }

    /// Whoever it was withdrawn from meanwhile stays so.
    private static Recipient become(Recipient member, ParcelState state, String reason) {
        return member.state() == ParcelState.PREPARING
                ? new Recipient(member.user(), member.device(), state, reason)
                : member;
    }

    private void change(long number, UnaryOperator<Outgoing> change) throws IOException {
        synchronized (this) {
            Outgoing parcel = parcels.get(number);
            if (parcel == null) {
                return;
            }
            keepNow(change.apply(parcel));
        }
        around.changed().run();
    }

    private void keep(Outgoing parcel) throws IOException {
        synchronized (this) {
            keepNow(parcel);
        }
        around.changed().run();
    }

    private void keepNow(Outgoing parcel) throws IOException {
        store.put("" + parcel.number(), parcel);
        parcels.put(parcel.number(), parcel);
        shelf.grant(list());
    }

    private static ParcelState standing(Outgoing parcel, String device) {
        return parcel.members().stream()
                .filter(member -> member.device().equals(device))
                .map(Recipient::state)
                .findFirst()
                .orElse(ParcelState.PREPARING);
    }

    private String id() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
