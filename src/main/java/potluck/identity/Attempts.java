package potluck.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;

/// Wrong logins, and who has to wait because of them: an account after five, a minute first and up to a quarter of an
/// hour later; an address for the rest of the hour after twenty. Names that do not exist count like those that do.
///
/// An attempt counts as wrong from its begin, so that many at once are no way around, and is on disk before the
/// password is looked at, so that a restart is none either. Names and addresses stand there as hashes: a password that
/// was typed for a name must not be kept. Any thread; the monitor guards everything.
final class Attempts {
    private static final int WRONG_PER_ACCOUNT = 5;
    private static final int WRONG_PER_ADDRESS = 20;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int REMEMBERED = 10_000;

    private static final String ACCOUNT = "account";
    private static final String ADDRESS = "address";

    private final Path file;
    private final InstantSource clock;
    private final Map<String, Wrong> accounts = new Recent();
    private final Map<String, Wrong> addresses = new Recent();

    private Attempts(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /// @param since when the first of them was
    /// @param until when the next may be
    private record Wrong(int count, Instant since, Instant until) {
        boolean isForgotten(Instant now, Duration memory) {
            return !now.isBefore(since.plus(memory));
        }

        /// One line: what it is about, the hash of its name, count, since and until in milliseconds since 1970.
        String line(String about, String key) {
            return String.join(" ", about, key, "" + count, "" + since.toEpochMilli(), "" + until.toEpochMilli());
        }
    }

    /// Those of `file`, none when it does not exist.
    ///
    /// @throws Failure `ACCOUNTS_DAMAGED`
    static Attempts open(Path file, InstantSource clock) throws IOException {
        Attempts attempts = new Attempts(file, clock);
        if (Files.exists(file)) {
            String content = new String(OwnerOnly.read(file), StandardCharsets.US_ASCII);
            try {
                content.lines().forEach(attempts::take);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Failure.because(e, IdentityFault.ACCOUNTS_DAMAGED, file);
            }
        }
        return attempts;
    }

    /// @throws Failure `LOGIN_LOCKED`
    synchronized void begin(UserName user, String from) throws IOException {
        String name = OpenSession.key(user.text());
        String address = OpenSession.key(from);
        Instant now = clock.instant();
        Wrong account = known(accounts, name, now, FORGOTTEN);
        Wrong origin = known(addresses, address, now, HOUR);
        requireOpen(account.until(), now);
        requireOpen(origin.until(), now);
        int wrong = account.count() + 1;
        accounts.put(name, new Wrong(wrong, account.since(), now.plus(lock(wrong))));
        int fromThere = origin.count() + 1;
        Instant open = fromThere < WRONG_PER_ADDRESS ? now : origin.since().plus(HOUR);
        addresses.put(address, new Wrong(fromThere, origin.since(), open));
        save(now);
    }

    /// It was right after all.
    synchronized void succeeded(UserName user, String from) throws IOException {
        Instant now = clock.instant();
        accounts.remove(OpenSession.key(user.text()));
        addresses.computeIfPresent(
                OpenSession.key(from), (_, wrong) -> new Wrong(wrong.count() - 1, wrong.since(), now));
        save(now);
    }

    private void take(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 5 || !words[0].equals(ACCOUNT) && !words[0].equals(ADDRESS)) {
            throw new IllegalArgumentException("attempts");
        }
        Instant since = Instant.ofEpochMilli(Long.parseLong(words[3]));
        Wrong wrong = new Wrong(Integer.parseInt(words[2]), since, Instant.ofEpochMilli(Long.parseLong(words[4])));
        (words[0].equals(ACCOUNT) ? accounts : addresses).put(words[1], wrong);
    }

    private void save(Instant now) throws IOException {
        accounts.values().removeIf(wrong -> wrong.isForgotten(now, FORGOTTEN));
        addresses.values().removeIf(wrong -> wrong.count() == 0 || wrong.isForgotten(now, HOUR));
        String lines = Stream.concat(lines(ACCOUNT, accounts), lines(ADDRESS, addresses))
                .collect(Collectors.joining());
        OwnerOnly.write(file, lines.getBytes(StandardCharsets.US_ASCII));
    }

    private static Stream<String> lines(String about, Map<String, Wrong> all) {
        return all.entrySet().stream().map(entry -> entry.getValue().line(about, entry.getKey()) + "\n");
    }

    private static Wrong known(Map<String, Wrong> all, String key, Instant now, Duration memory) {
        @Nullable Wrong wrong = all.get(key);
        return wrong == null || wrong.isForgotten(now, memory) ? new Wrong(0, now, now) : wrong;
    }

    private static void requireOpen(Instant until, Instant now) throws Failure {
        if (now.isBefore(until)) {
            Duration left = Duration.between(now, until).plusSeconds(1).minusNanos(1);
            throw Failure.of(IdentityFault.LOGIN_LOCKED, left.toSeconds());
        }
    }

    private static Duration lock(int wrong) {
        if (wrong < WRONG_PER_ACCOUNT) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST_LOCK.multipliedBy(1L << Math.min(10, wrong - WRONG_PER_ACCOUNT));
        return doubled.compareTo(LONGEST_LOCK) < 0 ? doubled : LONGEST_LOCK;
    }

    /// Forgets what was not asked for longest, so that made-up names cannot fill the memory.
    private static final class Recent extends LinkedHashMap<String, Wrong> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > REMEMBERED;
        }
    }
}
