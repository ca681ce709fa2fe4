package potluck.ui.notify;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import potluck.catalogue.ConflictCopy;
import potluck.node.ChatView;
import potluck.node.Chatting.ChatPage;
import potluck.node.MemberView;
import potluck.node.Snapshot;
import potluck.node.SyncView;
import potluck.node.TransferView;
import potluck.text.Words;

/// Finds out what is new in each snapshot and in the chat; what was there at the start is not. Window's thread.
public final class Happenings {
    private static final Duration LOST = Duration.ofSeconds(30);

    private final Words words;
    private final InstantSource clock;
    private final Predicate<String> awaited;
    private final Set<Long> ended = new HashSet<>();
    private final List<String> finished = new ArrayList<>();
    private final Set<String> lines = new HashSet<>();
    private Optional<Snapshot> before = Optional.empty();
    private Optional<Instant> lostSince = Optional.empty();
    private boolean lostTold;
    private boolean chatOpened;
    private String self = "";

    /// @param awaited the devices whose members the user wants to be told of
    public Happenings(Words words, InstantSource clock, Predicate<String> awaited) {
        this.words = words;
        this.clock = clock;
        this.awaited = awaited;
    }

    /// What is new since the last snapshot.
    public List<Notice> in(Snapshot now) {
        List<Notice> news = new ArrayList<>();
        self = now.status().user();
        transfers(now, news);
        tracker(now, news);
        before.ifPresent(old -> {
            members(old, now, news);
            folders(old, now, news);
        });
        before = Optional.of(now);
        return news;
    }

    /// Downloads are told together, once none is moving any more.
    private void transfers(Snapshot now, List<Notice> news) {
        boolean moving = false;
        for (TransferView transfer : now.transfers()) {
            boolean down = transfer.direction().equals("DOWN");
            if (!transfer.ended()) {
                ended.remove(transfer.id());
                moving |= down && !transfer.state().equals("PAUSED");
            } else if (ended.add(transfer.id()) && before.isPresent() && down) {
                ended(transfer, now.sync(), news);
            }
        }
        if (!moving && !finished.isEmpty()) {
            news.add(new Notice(
                    Kind.FINISHED,
                    finished.size() == 1
                            ? words.say("notify.finishedOne", finished.getFirst())
                            : words.count("notify.finishedMany", finished.size())));
            finished.clear();
        }
    }

    private void ended(TransferView transfer, List<SyncView> folders, List<Notice> news) {
        if (transfer.state().equals("DONE")) {
            if (!isConflictCopy(transfer, folders)) {
                finished.add(transfer.name());
            }
        } else if (transfer.state().equals("FAILED")) {
            news.add(new Notice(
                    Kind.FAILED, words.say("notify.failedOne", transfer.name(), words.reason(transfer.reason()))));
        }
    }

    /// What comes with a conflict in a sync folder, which is told by itself.
    private static boolean isConflictCopy(TransferView transfer, List<SyncView> folders) {
        return ConflictCopy.isOne(transfer.target())
                && folders.stream()
                        .anyMatch(folder -> Path.of(transfer.target()).startsWith(folder.folder()));
    }

    private void tracker(Snapshot now, List<Notice> news) {
        if (!now.status().trackerState().equals("WAITING")) {
            lostSince = Optional.empty();
            lostTold = false;
            return;
        }
        Instant since = lostSince.orElse(clock.instant());
        lostSince = Optional.of(since);
        if (!lostTold && !clock.instant().isBefore(since.plus(LOST))) {
            lostTold = true;
            news.add(new Notice(Kind.TRACKER, words.say("notify.trackerLost")));
        }
    }

    private void members(Snapshot old, Snapshot now, List<Notice> news) {
        Set<String> known = new HashSet<>();
        old.members().forEach(member -> known.add(member.user()));
        for (MemberView member : now.members()) {
            if (!known.contains(member.user()) && !member.user().equals(self)) {
                Kind kind = awaited.test(member.device()) ? Kind.AWAITED : Kind.MEMBER;
                news.add(new Notice(kind, words.say("notify.memberHere", member.user())));
            }
        }
    }

    private void folders(Snapshot old, Snapshot now, List<Notice> news) {
        Map<String, SyncView> known = new HashMap<>();
        old.sync().forEach(folder -> known.put(folder.name(), folder));
        for (SyncView folder : now.sync()) {
            SyncView was = known.getOrDefault(folder.name(), folder);
            if (folder.conflicts() > was.conflicts()) {
                news.add(new Notice(Kind.CONFLICT, words.say("notify.conflictIn", folder.name())));
            }
            if (asks(folder) && !asks(was)) {
                news.add(new Notice(
                        Kind.QUESTION, words.say("notify.questionIn", folder.name(), words.reason(folder.reason()))));
            }
        }
    }

    private static boolean asks(SyncView folder) {
        return folder.reason().startsWith("MASS_");
    }

    /// What others have said since; the first pages are the history.
    public List<Notice> in(List<ChatPage> pages) {
        List<Notice> news = new ArrayList<>();
        for (ChatPage page : pages) {
            for (ChatView line : page.lines()) {
                if (lines.add(line.id()) && chatOpened && line.at().isAfter(page.read()) && isSaid(line)) {
                    news.add(said(line));
                }
            }
        }
        chatOpened = true;
        return news;
    }

    private boolean isSaid(ChatView line) {
        return !line.user().equals(self)
                && !line.text().isEmpty()
                && line.kind().matches("text|me");
    }

    private Notice said(ChatView line) {
        Kind kind = line.to().equals(self) ? Kind.PRIVATE : mentions(line.text()) ? Kind.MENTION : Kind.MESSAGE;
        return new Notice(kind, words.say("notify.said", line.user(), line.text()));
    }

    private boolean mentions(String text) {
        return !self.isEmpty() && text.toLowerCase(Locale.ROOT).contains(self.toLowerCase(Locale.ROOT));
    }
}
