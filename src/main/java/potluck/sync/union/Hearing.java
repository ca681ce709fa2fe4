package potluck.sync.union;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.Decision;
import potluck.catalogue.FileEntry;
import potluck.catalogue.UnionRule;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.peer.Link;
import potluck.sync.index.Offered;
import potluck.sync.index.Refusals;
import potluck.wire.PeerMessage;
import potluck.wire.PeerMessage.Item;

/// Hears what linked members hold, in their links' reader threads, and notes what is missing here.
final class Hearing {
    private final Held held;
    private final UnionRule rule;
    private final WishTable wishes;
    private final Telling telling;
    private final Log log;
    private final Refusals refusals;

    Hearing(Held held, WishTable wishes, Telling telling, Log log) {
        this.held = held;
        this.rule = new UnionRule(held.files());
        this.wishes = wishes;
        this.telling = telling;
        this.log = log;
        this.refusals = new Refusals(log);
    }

    /// @throws Failure `TOO_MANY_FILES` or `TOO_MANY_BAD_NAMES`, which closes the link
    void hear(Link from, PeerMessage.Index batch) throws Failure {
        log.info(from.user(), "heard of files: {}", batch.items().size());
        List<FileEntry> winners = new ArrayList<>();
        for (Item item : batch.items()) {
            Optional<Offered> offered = accept(from, item);
            if (offered.isPresent()) {
                consider(from, offered.get());
                winner(offered.get().entry()).ifPresent(winners::add);
            }
        }
        if (!winners.isEmpty()) {
            telling.news(List.of(from), winners);
        }
    }

    void ended(Link link) {
        wishes.ended(link);
        refusals.ended(link);
    }

    private Optional<Offered> accept(Link from, Item item) throws Failure {
        try {
            return Optional.of(Offered.of(item));
        } catch (Failure why) {
            refusals.refuse(from, item.name(), why);
            return Optional.empty();
        }
    }

    private void consider(Link from, Offered offered) throws Failure {
        wishes.supersede(from, offered.entry());
        if (held.scope().covers(offered.entry().name()) && !(rule.decide(offered.entry()) instanceof Decision.Have)) {
            wishes.add(from, offered.entry(), offered.manifest());
        }
    }

    /// The file here that keeps the name against the one told of. Whoever told must have lost or never had it, so
    /// it is told back; the other side, which loses, answers nothing.
    private Optional<FileEntry> winner(FileEntry told) {
        return held.files().file(told.name()).filter(mine -> mine.content().compareTo(told.content()) < 0);
    }
}
