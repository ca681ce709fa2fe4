package potluck.chat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import potluck.kit.Log;
import potluck.store.Journal;
import potluck.wire.ChatMessage.Line;
import potluck.wire.ChatMessage.Lines;
import potluck.wire.ChatMessage.Words;
import potluck.wire.ControlCodec;

/// The newest lines of the room, in memory and in a journal, each once; and how far members are with them. One thread
/// at a time.
///
/// A disk that cannot be written is told in the log once; the room goes on in memory.
final class History implements AutoCloseable {
    /// Lines kept; up to [#SLACK] more until the oldest are dropped together.
    static final int MOST = 2000;

    private static final int SLACK = 200;
    /// Most characters of the lines in one answer: those of a JSON frame, each as long as it may become there.
    private static final int MOST_TOLD = 100_000;

    private static final Comparator<Kept> BY_TIME = Comparator.comparingLong(
                    (Kept kept) -> kept.line().words().at())
            .thenComparing(kept -> kept.line().device())
            .thenComparing(kept -> kept.line().words().number());

    private record Kept(Line line, String via, long revision) {}

    private final Journal journal;
    private final String self;
    private final Log log;
    private final Map<String, Kept> lines = new HashMap<>();
    private final Marks marks = new Marks();
    private long revision;
    private long newest;
    private int records;
    private boolean failing;

    private History(Journal journal, String self, Log log) {
        this.journal = journal;
        this.self = self;
        this.log = log;
    }

    /// @param self the own device's id in hexadecimal
    static History open(Path file, String self, Log log) throws IOException {
        History history = new History(Journal.open(file), self, log);
        for (String record : history.journal.lines()) {
            history.recall(record);
        }
        history.trim();
        return history;
    }

    /// A number for the next own line: the clock's, unless that was given already.
    long nextNumber(long now) {
        return Math.max(marks.heard(self) + 1, now);
    }

    /// A time for a line that comes now: later than all others, so that it stands last.
    long nextTime(long now) {
        return Math.max(newest + 1, now);
    }

    long heard(String device) {
        return marks.heard(device);
    }

    /// Takes in what its author said here, which is newer than all it said here before and stands in place of what
    /// others told of it.
    void keep(Line line) {
        marks.heard(line.device(), line.words().number());
        put(line, "");
    }

    /// Takes in what `via` tells of another; whether it was unknown.
    boolean keep(Line line, String via) {
        boolean isNew = !lines.containsKey(ChatLine.id(line));
        if (isNew) {
            put(line, via);
        }
        return isNew;
    }

    /// What its author said here will not be kept.
    void skip(String device, long number) {
        marks.heard(device, number);
        write(Marks.heardRecord(device, number));
    }

    /// A member has acknowledged our lines up to this number.
    void told(String device, String user, long number) {
        long before = marks.told(device);
        if (number > before) {
            marks.told(device, user, number);
            write(Marks.toldRecord(device, user, number));
            revision++;
            own(words -> words.number() > before && words.number() <= number && isFor(user, words))
                    .map(kept -> new Kept(kept.line(), kept.via(), revision))
                    .toList()
                    .forEach(kept -> lines.put(ChatLine.id(kept.line()), kept));
        }
    }

    /// Everything up to this time has been seen.
    void read(long at) {
        if (at > marks.read()) {
            marks.read(at);
            write(Marks.readRecord(at));
            revision++;
        }
    }

    /// Hears a user no longer, or again; whether it is ignored now.
    boolean ignore(String user) {
        boolean ignored = !marks.ignores(user);
        marks.ignore(user, ignored);
        write(Marks.ignoreRecord(user, ignored));
        return ignored;
    }

    boolean ignores(String user) {
        return marks.ignores(user);
    }

    /// The newest own lines after a number that are for `user`, in order.
    List<Words> ownAfter(long number, String user, int most) {
        List<Words> all = own(words -> words.number() > number && isFor(user, words))
                .map(kept -> kept.line().words())
                .sorted(Comparator.comparingLong(Words::number))
                .toList();
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /// The newest lines that all may see, the oldest first, as many as fit one message.
    List<Line> past(int most) {
        List<Line> newestFirst = new ArrayList<>();
        int room = MOST_TOLD;
        for (Kept kept : sorted(kept -> kept.line().words().to().isEmpty()).reversed()) {
            room -= 200 + kept.line().words().text().length();
            if (newestFirst.size() == most || room < 0) {
                break;
            }
            newestFirst.add(kept.line());
        }
        return newestFirst.reversed();
    }

    /// What is new or has changed since.
    ChatPage after(long since) {
        List<ChatLine> changed = sorted(kept -> kept.revision() > since).stream()
                .map(this::shown)
                .toList();
        return new ChatPage(changed, revision, marks.read());
    }

    long revision() {
        return revision;
    }

    /// What was kept so far survives a power failure.
    void force() throws IOException {
        journal.force();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private ChatLine shown(Kept kept) {
        Words words = kept.line().words();
        boolean isOwn = kept.line().device().equals(self);
        return new ChatLine(kept.line(), kept.via(), isOwn ? marks.arrived(words.number(), words.to()) : List.of());
    }

    /// What others tell of us is not said again: it need not be true.
    private Stream<Kept> own(Predicate<Words> which) {
        return lines.values().stream()
                .filter(kept -> kept.line().device().equals(self)
                        && kept.via().isEmpty()
                        && which.test(kept.line().words()));
    }

    private static boolean isFor(String user, Words words) {
        return words.to().isEmpty() || words.to().equals(user);
    }

    private List<Kept> sorted(Predicate<Kept> which) {
        return lines.values().stream().filter(which).sorted(BY_TIME).toList();
    }

    private void put(Line said, String via) {
        Line line = inOrder(said, via);
        revision++;
        lines.put(ChatLine.id(line), new Kept(line, via, revision));
        newest = Math.max(newest, line.words().at());
        write(record(line, via));
        trim();
    }

    /// With a time between those of its author's lines before and after it. What others tell need not be true, and
    /// moves nothing that its author said here.
    private Line inOrder(Line line, String via) {
        Words words = line.words();
        long at = words.at();
        for (Kept kept : lines.values()) {
            Words other = kept.line().words();
            boolean counts = kept.via().isEmpty() || !via.isEmpty();
            if (counts && kept.line().device().equals(line.device()) && other.number() != words.number()) {
                at = other.number() < words.number() ? Math.max(at, other.at()) : Math.min(at, other.at());
            }
        }
        return new Line(line.device(), line.user(), words.at(at));
    }

    private void trim() {
        if (lines.size() > MOST + SLACK) {
            sorted(_ -> true).subList(0, lines.size() - MOST).forEach(kept -> lines.remove(ChatLine.id(kept.line())));
        }
        if (records > 3 * MOST) {
            compact();
        }
    }

    private void compact() {
        List<String> all = new ArrayList<>(marks.records());
        sorted(_ -> true).forEach(kept -> all.add(record(kept.line(), kept.via())));
        try {
            journal.replace(all);
            records = all.size();
        } catch (IOException e) {
            failed(e);
        }
    }

    private static String record(Line line, String via) {
        byte[] json = ControlCodec.encode(new Lines(List.of(line)));
        return String.join("\t", "line", via, new String(json, StandardCharsets.UTF_8));
    }

    private void write(String record) {
        try {
            journal.append(record);
            records++;
            failing = false;
        } catch (IOException e) {
            failed(e);
        }
    }

    private void failed(IOException why) {
        if (!failing) {
            log.error("", "the chat's history cannot be written", why);
        }
        failing = true;
    }

    /// A record that a crash or somebody's editor has damaged is let pass.
    private void recall(String record) {
        String[] words = record.split("\t", -1);
        records++;
        try {
            if (!marks.recall(words) && words[0].equals("line")) {
                recall(words[1], words[2]);
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            log.warn("", "a damaged line of the chat’s history was dropped: {}", e);
        }
    }

    private void recall(String via, String json) throws IOException {
        if (ControlCodec.decode(json.getBytes(StandardCharsets.UTF_8)) instanceof Lines one) {
            for (Line line : one.lines()) {
                lines.put(ChatLine.id(line), new Kept(line, via, ++revision));
                newest = Math.max(newest, line.words().at());
                if (via.isEmpty()) {
                    marks.heard(line.device(), line.words().number());
                }
            }
        }
    }
}
