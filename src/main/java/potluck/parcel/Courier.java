package potluck.parcel;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.peer.Link;
import potluck.peer.LinkTable;
import potluck.wire.CommonMessage.Done;
import potluck.wire.ParcelMessage;
import potluck.wire.WireFault;

/// Says over the links that there are what members have to know of parcels. Any thread; each call blocks for the
/// answer, and a lock a device keeps the pages of an offer together.
final class Courier {
    private final LinkTable links;
    private final Log log;
    private final Map<String, Lock> busy = new ConcurrentHashMap<>();

    Courier(LinkTable links, Log log) {
        this.links = links;
        this.log = log;
    }

    /// Hears what has become of an offer.
    interface Outcome {
        void become(ParcelState state, String reason) throws IOException;
    }

    /// Offers a parcel to a device; while there is no link, nothing happens.
    void offer(Outgoing parcel, String device, Outcome outcome) {
        Optional<Link> link = link(device);
        if (link.isEmpty()) {
            return;
        }
        Lock lock = busy.computeIfAbsent(device, _ -> new ReentrantLock());
        lock.lock();
        try {
            tell(parcel, link.get());
            outcome.become(ParcelState.OFFERED, "");
        } catch (IOException e) {
            refused(link.get(), e, outcome);
        } finally {
            lock.unlock();
        }
    }

    /// Tells whoever is here that a parcel is offered no more; others hear it when they answer.
    void withdraw(Outgoing parcel) {
        for (Outgoing.Recipient member : parcel.members()) {
            if (!member.state().ended()) {
                link(member.device()).ifPresent(link -> withdraw(link, parcel.id()));
            }
        }
    }

    /// Tells the sender what has become of its parcel; whether it knows now.
    ///
    /// @throws Failure what the sender objects to
    boolean answer(Incoming parcel) throws IOException {
        Optional<Link> link = link(parcel.device());
        if (link.isEmpty()) {
            return false;
        }
        try {
            String state = parcel.state().name();
            link.get().ask(new ParcelMessage.Answer(parcel.id(), state, parcel.reason()), Done.class);
            return true;
        } catch (Failure e) {
            if (isOfTheLink(e)) {
                return false;
            }
            throw e;
        }
    }

    private void tell(Outgoing parcel, Link link) throws IOException {
        List<ParcelMessage.File> files = parcel.files().stream()
                .map(file -> new ParcelMessage.File(file.name(), file.size(), file.content()))
                .toList();
        for (int from = 0; from < files.size(); from += ParcelMessage.MOST_FILES) {
            int to = Math.min(files.size(), from + ParcelMessage.MOST_FILES);
            link.ask(
                    new ParcelMessage.Offer(
                            parcel.id(), parcel.title(), parcel.expires(), from, files.size(), files.subList(from, to)),
                    Done.class);
        }
    }

    /// A link that breaks leaves the offer for the next one.
    private void refused(Link link, IOException why, Outcome outcome) {
        String reason = Failure.coded(why);
        log.warn(link.user(), "a parcel was not offered: {}", reason);
        if (why instanceof Failure failure && isOfTheLink(failure)) {
            return;
        }
        try {
            outcome.become(ParcelState.FAILED, reason);
        } catch (IOException e) {
            log.error(link.user(), "what has become of a parcel cannot be kept", e);
        }
    }

    private void withdraw(Link link, String id) {
        try {
            link.ask(new ParcelMessage.Withdraw(id), Done.class);
        } catch (IOException e) {
            log.warn(link.user(), "not told that a parcel was withdrawn: {}", Failure.sentenceOf(e));
        }
    }

    private Optional<Link> link(String device) {
        return links.links().stream()
                .filter(link -> link.isOpen() && link.device().hex().equals(device))
                .findFirst();
    }

    private static boolean isOfTheLink(Failure why) {
        return why.is(WireFault.CLOSED) || why.is(WireFault.TIMEOUT) || why.is(WireFault.BUSY);
    }
}
