package potluck.diagnosis;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import potluck.chat.ChatWay;
import potluck.diagnosis.Matrix.Cell;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.peer.Link;
import potluck.peer.LinkTable;
import potluck.tracker.TrackerClient;
import potluck.wire.ReachMessage.Reach;
import potluck.wire.ReachMessage.ReachOk;
import potluck.wire.TrackerMessage.Member;

/// Measures the connections of this device from both ends. Each member is asked in a virtual thread; the links are
/// sampled one after the other, so that they do not share the line.
final class Surveyor {
    private static final int MOST_SAMPLES = 12;

    /// Where the connections are.
    ///
    /// @param self this member's name
    record Around(String self, TrackerClient tracker, LinkTable links, Supplier<Map<String, ChatWay>> chat) {}

    private final Around around;
    private final Lookout lookout;
    private final Sampling sampling;
    private final Log log;

    Surveyor(Around around, Lookout lookout, Sampling sampling, Log log) {
        this.around = around;
        this.lookout = lookout;
        this.sampling = sampling;
        this.log = log;
    }

    Survey survey() {
        List<Member> members = around.tracker().members().members();
        List<Link> links = around.links().links().stream().filter(Link::isOpen).toList();
        List<Cell> cells = new ArrayList<>(own());
        Survey.Tracker tracker = new Survey.Tracker(
                around.tracker().address(),
                around.tracker().state(),
                asked("the tracker", () -> around.tracker().clock()),
                asked("the tracker", () -> around.tracker().dialBack()));
        cells.addAll(reports(links));
        Set<String> names = members.stream().map(Member::user).collect(Collectors.toSet());
        cells.removeIf(cell -> !names.contains(cell.to()) || !names.contains(cell.from()));
        return new Survey(
                around.self(),
                tracker,
                links.stream().map(Link::user).collect(Collectors.toUnmodifiableSet()),
                new Matrix(names.stream().sorted().toList(), cells),
                samples(links),
                around.chat().get(),
                members.stream().collect(Collectors.toMap(Member::user, Surveyor::address, (a, b) -> b)));
    }

    private static String address(Member member) {
        return member.host() + ":" + member.port();
    }

    private List<Cell> own() {
        return lookout.all(Duration.ZERO).stream()
                .map(sight -> new Cell(around.self(), sight.user(), sight.obstacle(), sight.millis()))
                .toList();
    }

    private List<Cell> reports(List<Link> links) {
        try (ExecutorService questions = Executors.newVirtualThreadPerTaskExecutor()) {
            return links.stream().map(link -> questions.submit(() -> report(link))).toList().stream()
                    .flatMap(Surveyor::answered)
                    .toList();
        }
    }

    /// What a member tells of itself, whatever names it uses for others.
    private List<Cell> report(Link link) {
        return asked(link.user(), () -> link.ask(new Reach(), ReachOk.class)).stream()
                .flatMap(answer -> answer.seen().stream())
                .map(seen -> new Cell(link.user(), seen.user(), seen.code(), seen.millis()))
                .toList();
    }

    private Map<String, Sample> samples(List<Link> links) {
        Map<String, Sample> samples = new HashMap<>();
        links.stream()
                .limit(MOST_SAMPLES)
                .forEach(link -> asked(link.user(), () -> sampling.of(link))
                        .ifPresent(sample -> samples.put(link.user(), sample)));
        return samples;
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    /// Whoever does not answer is known for less; that ends nothing.
    private <T> Optional<T> asked(String whom, Question<T> question) {
        try {
            return Optional.of(question.ask());
        } catch (IOException e) {
            log.info("", "{} was not measured: {}", whom, Failure.sentenceOf(e));
            return Optional.empty();
        }
    }

    private static Stream<Cell> answered(Future<List<Cell>> answer) {
        try {
            return answer.get().stream();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Stream.empty();
        }
    }
}
