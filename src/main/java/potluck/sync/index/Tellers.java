package potluck.sync.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.peer.Link;
import potluck.store.Index;
import potluck.store.Known;
import potluck.sync.folder.SyncFault;
import potluck.wire.PeerMessage.Change;
import potluck.wire.PeerMessage.SyncChanges;
import potluck.wire.PeerMessage.SyncHave;

/// The exchange of one folder's index with all linked members. Any thread; the monitor guards which links there are.
public final class Tellers {
    private final SyncHave hello;
    private final News news;
    private final Told told;
    private final Index contents;
    private final Log log;
    private final Refusals refusals;
    private final Map<Link, Teller> tellers = new ConcurrentHashMap<>();
    /// Those that have not told yet all of what was while this device was away.
    private final Set<Link> past = new HashSet<>();

    /// @param hello what is told first on every link, but for how much is known of the other side
    public Tellers(SyncHave hello, News news, Told told, Index contents, Log log) {
        this.hello = hello;
        this.news = news;
        this.told = told;
        this.contents = contents;
        this.log = log;
        this.refusals = new Refusals(log);
    }

    /// Begins to tell a link, unless it is told already.
    public synchronized void opened(Link link) {
        if (!link.isOpen() || tellers.containsKey(link)) {
            return;
        }
        try {
            Greeting greeting = news.greet(new LinkHolder(link));
            Known known = greeting.known();
            if (greeting.past()) {
                past.add(link);
            }
            SyncHave first = new SyncHave(hello.folder(), hello.mode(), hello.index(), known.index(), known.sequence());
            Teller teller = new Teller(link, first, news, contents, log);
            tellers.put(link, teller);
            teller.start();
        } catch (IOException e) {
            log.warn(link.user(), "not told of changes: {}", Failure.sentenceOf(e));
        }
    }

    /// Nothing can be told on the link any more, and nothing comes.
    public synchronized void ended(Link link) {
        news.part(new LinkHolder(link));
        Optional.ofNullable(tellers.remove(link)).ifPresent(Teller::end);
        refusals.ended(link);
        past.remove(link);
        told.ended(new LinkHolder(link));
    }

    /// A member says how much it knows.
    public void hear(Link from, SyncHave have) {
        opened(from);
        Optional.ofNullable(tellers.get(from)).ifPresent(teller -> teller.from(have.known(), have.sequence()));
    }

    /// A member tells of its versions.
    ///
    /// @throws Failure `TOO_MANY_FILES` or `TOO_MANY_BAD_NAMES`, which closes the link
    public synchronized void hear(Link from, SyncChanges batch) throws Failure {
        if (!tellers.containsKey(from)) {
            return;
        }
        log.info(from.user(), "heard of changes: {}", batch.items().size());
        for (Change change : batch.items()) {
            try {
                hear(from, Changes.offer(change));
            } catch (Failure why) {
                if (why.is(SyncFault.TOO_MANY_FILES)) {
                    throw why;
                }
                refusals.refuse(from, change.file().name(), why);
            }
        }
        if (batch.last()) {
            past.remove(from);
        }
        if (!past.contains(from)) {
            told.heard(new LinkHolder(from), new Known(batch.index(), batch.sequence(), news.now()));
        }
    }

    private void hear(Link from, Slot.Offer offer) throws Failure {
        if (past.contains(from) && offer.version().isDeleted()) {
            told.missed(offer.version());
        }
        told.add(new LinkHolder(from), offer.version(), offer.manifest());
    }

    /// All members are to tell once more all they have.
    public synchronized void ask() {
        tellers.forEach((link, teller) -> {
            told.patchy(new LinkHolder(link));
            teller.ask();
        });
    }

    /// There is something to tell.
    public void news() {
        tellers.values().forEach(Teller::wake);
    }

    /// Nothing is told any more.
    public void end() {
        tellers.values().forEach(Teller::end);
    }
}
