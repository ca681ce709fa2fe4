package potluck.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;

/// Wrong logins, and who has to wait because of them: an account after five, a minute first and up to a quarter of an
/// hour later; an address for the rest of the hour after twenty. Names that do not exist count like those that do.
///
/// An attempt counts as wrong from its begin, so that many at once are no way around. Any thread; the monitor guards
/// everything. In memory alone.
final class Attempts {
    private static final int WRONG_PER_ACCOUNT = 5;
    private static final int WRONG_PER_ADDRESS = 20;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<String, Wrong> accounts = new Recent();
    private final Map<String, Wrong> addresses = new Recent();

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    /// @param since when the first of them was
    /// @param until when the next may be
    private record Wrong(int count, Instant since, Instant until) {}

    /// @throws Failure `LOGIN_LOCKED`
    synchronized void begin(UserName name, String address) throws Failure {
        Instant now = clock.instant();
        Wrong account = known(accounts, name.text(), now, FORGOTTEN);
        Wrong origin = known(addresses, address, now, HOUR);
        requireOpen(account.until(), now);
        requireOpen(origin.until(), now);
        int wrong = account.count() + 1;
        accounts.put(name.text(), new Wrong(wrong, account.since(), now.plus(lock(wrong))));
        int fromThere = origin.count() + 1;
        Instant open = fromThere < WRONG_PER_ADDRESS ? now : origin.since().plus(HOUR);
        addresses.put(address, new Wrong(fromThere, origin.since(), open));
    }

    /// It was right after all.
    synchronized void succeeded(UserName name, String address) {
        accounts.remove(name.text());
        addresses.computeIfPresent(address, (_, wrong) -> new Wrong(wrong.count() - 1, wrong.since(), clock.instant()));
    }

    private static Wrong known(Map<String, Wrong> all, String key, Instant now, Duration memory) {
        @Nullable Wrong wrong = all.get(key);
        return wrong == null || !now.isBefore(wrong.since().plus(memory)) ? new Wrong(0, now, now) : wrong;
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
