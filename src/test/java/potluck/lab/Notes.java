package potluck.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A journal whose lines can be waited for. Any thread.
public final class Notes {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}  ";

    private final List<String> lines = new ArrayList<>();
    private final Journal journal = new Journal(InstantSource.system()).to(this::add);

    public Journal journal() {
        return journal;
    }

    /// What was noted so far, without the times.
    public synchronized List<String> events() {
        return List.copyOf(lines);
    }

    /// Waits for an event with `words` in it.
    public String await(String words) {
        return await(words, 1);
    }

    /// Waits for the `count`-th event with `words` in it.
    public synchronized String await(String words, int count) {
        Predicate<String> wanted = line -> line.contains(words);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (lines.stream().filter(wanted).count() < count) {
            assertThat(Instant.now()).as("in time: " + words + " in " + lines).isBefore(deadline);
            pause();
        }
        return lines.stream().filter(wanted).skip(count - 1L).findFirst().orElseThrow();
    }

    private synchronized void add(String line) {
        assertThat(line).matches(TIME + ".*");
        lines.add(line.replaceFirst(TIME, ""));
        notifyAll();
    }

    private synchronized void pause() {
        try {
            wait(1000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
