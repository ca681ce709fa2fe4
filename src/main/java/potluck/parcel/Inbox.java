package potluck.parcel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import potluck.identity.DeviceId;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.peer.Link;
import potluck.store.DiskSpace;
import potluck.store.RecordStore;
import potluck.store.StoreFault;
import potluck.wire.ParcelMessage;
import potluck.wire.ParcelMessage.Offer;

/// Parcels for us: each waits here until it is accepted or declined. Any thread; the monitor guards `parcels` and
/// orders what is written.
final class Inbox {
    private static final int MOST_OPEN = 20;
    private static final int MOST_OVER = 20;
    private static final Duration LONGEST = Duration.ofDays(30);

    private final RecordStore<Incoming> store;
    private final Courier courier;
    private final Receiving receiving;
    private final Surroundings around;
    private final Log log;
    private final Gathering gathering = new Gathering();
    private final Map<Long, Incoming> parcels = new TreeMap<>();

    Inbox(RecordStore<Incoming> store, Courier courier, Receiving receiving, Surroundings around) {
        this.store = store;
        this.courier = courier;
        this.receiving = receiving;
        this.around = around;
        this.log = around.log();
    }

    /// Takes up what was there when the program ended; the highest number.
    synchronized long restore() throws IOException {
        for (Incoming kept : store.all()) {
            parcels.put(kept.number(), kept);
        }
        return parcels.keySet().stream().mapToLong(number -> number).max().orElse(0);
    }

    /// Goes on receiving.
    void start() {
        list().stream().filter(parcel -> parcel.state() == ParcelState.ACCEPTED).forEach(this::receive);
    }

    /// All of them, oldest first.
    synchronized List<Incoming> list() {
        long now = around.now();
        return parcels.values().stream().map(parcel -> parcel.at(now)).toList();
    }

    synchronized Optional<Incoming> find(long number) {
        return Optional.ofNullable(parcels.get(number)).map(parcel -> parcel.at(around.now()));
    }

    /// A page of an offer; the parcel once that was the last page. One that is known already is taken again quietly.
    ///
    /// @throws Failure `NAME_…`, `PARCEL_NAMES`, `PARCEL_MANY_OFFERS`, `BAD_FIELD`
    Optional<Incoming> offered(Link from, Offer page) throws IOException {
        Optional<List<ParcelMessage.File>> files = gathering.take(from.device(), page);
        if (files.isEmpty() || known(from.device(), page.parcel()).isPresent()) {
            return Optional.empty();
        }
        Packing.check(files.get().stream().map(ParcelMessage.File::name).toList());
        requireFewOpen(from.device());
        long now = around.now();
        Incoming parcel = new Incoming(
                around.numbers().incrementAndGet(),
                page.parcel(),
                from.user(),
                from.device().hex(),
                page.title(),
                files.get(),
                now,
                Math.min(page.expires(), now + LONGEST.toMillis()),
                ParcelState.OFFERED,
                "",
                "",
                true);
        keep(parcel);
        dropOld(parcel.device());
        log.info(
                from.user(),
                "offers parcel {}: {} files, {} bytes",
                parcel.number(),
                files.get().size(),
                parcel.bytes());
        return Optional.of(parcel);
    }

    /// The sender has changed its mind.
    void withdrawn(Link from, String id) throws IOException {
        Optional<Incoming> parcel =
                known(from.device(), id).filter(known -> !known.state().ended());
        if (parcel.isPresent()) {
            change(parcel.get().number(), known -> known.become(ParcelState.WITHDRAWN, known.folder(), "", true));
            receiving.cancel(parcel.get().number());
        }
    }

    /// Begins to receive a parcel, or again what has not arrived of it.
    ///
    /// @param folder an existing folder
    /// @throws Failure `UNKNOWN_PARCEL`, `PARCEL_NOT_OPEN`, `NOT_A_FOLDER`, `DISK_FULL`
    void accept(long number, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw Failure.of(StoreFault.NOT_A_FOLDER, folder);
        }
        DiskSpace.require(folder, open(number).bytes());
        Incoming accepted = claim(number, folder.toAbsolutePath().toString());
        log.info(accepted.user(), "parcel {} accepted", number);
        try {
            tell(accepted);
        } catch (Failure e) {
            change(number, known -> known.become(ParcelState.WITHDRAWN, known.folder(), "", true));
            throw e;
        }
        receive(accepted);
    }

    /// Only one of two that accept at the same time gets it.
    private synchronized Incoming claim(long number, String folder) throws IOException {
        open(number);
        return change(number, known -> known.become(ParcelState.ACCEPTED, folder, "", false));
    }

    /// @throws Failure `UNKNOWN_PARCEL`, `PARCEL_NOT_OPEN`
    void decline(long number) throws IOException {
        Incoming parcel = open(number);
        log.info(parcel.user(), "parcel {} declined", number);
        tellQuietly(change(number, known -> known.become(ParcelState.DECLINED, "")));
    }

    /// Why a parcel of somebody trusted could not be accepted by itself.
    void stays(long number, IOException why) throws IOException {
        String reason = Failure.coded(why);
        change(
                number,
                known -> known.state() == ParcelState.OFFERED
                        ? known.become(ParcelState.OFFERED, "", reason, true)
                        : known);
    }

    /// Takes an ended parcel off the list.
    void forget(long number) throws IOException {
        Incoming parcel = find(number).orElseThrow(() -> Failure.of(ParcelFault.UNKNOWN_PARCEL, number));
        if (!parcel.state().ended()) {
            throw Failure.of(ParcelFault.PARCEL_NOT_OPEN, number, "it has not ended");
        }
        drop(number);
        around.changed().run();
    }

    /// Tells a sender what it does not know yet.
    void meet(String device) {
        list().stream()
                .filter(parcel -> parcel.device().equals(device) && !parcel.told())
                .forEach(this::tellQuietly);
    }

    /// A link has ended.
    void bid(DeviceId device) {
        gathering.forget(device);
    }

    private void receive(Incoming parcel) {
        receiving.start(parcel, missing -> ended(parcel.number(), missing));
    }

    /// What was withdrawn meanwhile stays so.
    private void ended(long number, int missing) {
        try {
            Incoming parcel =
                    change(number, known -> known.state() == ParcelState.ACCEPTED ? arrived(known, missing) : known);
            log.info(parcel.user(), "parcel {}: {}", number, parcel.state());
            tellQuietly(parcel);
        } catch (IOException e) {
            log.error("", "what has become of parcel " + number + " cannot be kept", e);
        }
    }

    private static Incoming arrived(Incoming parcel, int missing) {
        return missing == 0
                ? parcel.become(ParcelState.DONE, "")
                : parcel.become(ParcelState.FAILED, partly(missing, parcel));
    }

    private static String partly(int missing, Incoming parcel) {
        Failure why =
                Failure.of(ParcelFault.PARCEL_PARTLY, missing, parcel.files().size());
        return Failure.coded(why);
    }

    private void tell(Incoming parcel) throws IOException {
        if (!parcel.told() && courier.answer(parcel)) {
            markTold(parcel);
        }
    }

    /// A sender that has forgotten the parcel needs not know how it ended.
    private void tellQuietly(Incoming parcel) {
        try {
            tell(parcel);
        } catch (IOException e) {
            log.warn(parcel.user(), "the answer to parcel {} was refused: {}", parcel.number(), Failure.sentenceOf(e));
            told(parcel);
        }
    }

    private void told(Incoming parcel) {
        try {
            markTold(parcel);
        } catch (IOException e) {
            log.error(parcel.user(), "parcel " + parcel.number() + " cannot be kept", e);
        }
    }

    private void markTold(Incoming parcel) throws IOException {
        change(
                parcel.number(),
                known -> known.state() == parcel.state()
                        ? known.become(known.state(), known.folder(), known.reason(), true)
                        : known);
    }

    private Incoming open(long number) throws Failure {
        Incoming parcel = find(number).orElseThrow(() -> Failure.of(ParcelFault.UNKNOWN_PARCEL, number));
        if (parcel.state() != ParcelState.OFFERED && parcel.state() != ParcelState.FAILED) {
            throw Failure.of(ParcelFault.PARCEL_NOT_OPEN, number, parcel.state());
        }
        return parcel;
    }

    private Optional<Incoming> known(DeviceId device, String id) {
        return list().stream()
                .filter(parcel -> parcel.id().equals(id) && parcel.device().equals(device.hex()))
                .findFirst();
    }

    private void requireFewOpen(DeviceId device) throws Failure {
        long open = list().stream()
                .filter(parcel -> parcel.device().equals(device.hex()) && parcel.state() == ParcelState.OFFERED)
                .count();
        if (open >= MOST_OPEN) {
            throw Failure.of(ParcelFault.PARCEL_MANY_OFFERS, open);
        }
    }

    /// What a member has taken back or let expire stays to be seen, but it shall not fill the disk.
    private synchronized void dropOld(String device) throws IOException {
        List<Incoming> over = list().stream()
                .filter(parcel -> parcel.device().equals(device)
                        && (parcel.state() == ParcelState.WITHDRAWN || parcel.state() == ParcelState.EXPIRED))
                .toList();
        for (Incoming old : over.subList(0, Math.max(0, over.size() - MOST_OVER))) {
            drop(old.number());
        }
    }

    private synchronized void drop(long number) throws IOException {
        parcels.remove(number);
        store.remove("" + number);
    }

    private Incoming change(long number, UnaryOperator<Incoming> change) throws IOException {
        Incoming changed;
        synchronized (this) {
            changed = change.apply(find(number).orElseThrow(() -> Failure.of(ParcelFault.UNKNOWN_PARCEL, number)));
            store.put("" + number, changed);
            parcels.put(number, changed);
        }
        around.changed().run();
        return changed;
    }

    private void keep(Incoming parcel) throws IOException {
        synchronized (this) {
            store.put("" + parcel.number(), parcel);
            parcels.put(parcel.number(), parcel);
        }
        around.changed().run();
    }
}
