package potluck.ui.lab;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import potluck.lab.Journal;
import potluck.lab.mirror.Lap;
import potluck.lab.mirror.Mirrors;
import potluck.lab.mirror.Mode;
import potluck.lab.mirror.Race;
import potluck.text.Words;
import potluck.ui.fx.Commands;

/// The race of the mirror servers, one lap after the other, each shown when it is over. Window's thread.
final class RaceModel {
    /// How the race stands.
    sealed interface Standing {
        record Never() implements Standing {}

        record Running(Mode mode) implements Standing {}

        record Over(int clients) implements Standing {}

        record Failed() implements Standing {}
    }

    /// What is compared.
    enum Measure {
        THROUGHPUT(Lap::throughput),
        MEDIAN(lap -> lap.medianMillis() / 1000.0),
        WORST(lap -> lap.worstMillis() / 1000.0);

        private final ToDoubleFunction<Lap> of;

        Measure(ToDoubleFunction<Lap> of) {
            this.of = of;
        }

        double of(Lap lap) {
            return of.applyAsDouble(lap);
        }
    }

    private final Commands commands;
    private final List<String> program;
    private final ObservableList<Lap> laps = FXCollections.observableArrayList();
    private final Deque<Mode> ahead = new ArrayDeque<>();
    private final ObjectProperty<Standing> standing = new SimpleObjectProperty<>(new Standing.Never());
    private final Consumer<String> tell;

    /// @param program the words that start this program again; without them there is no process for each client
    /// @param tell receives what went wrong
    RaceModel(Commands commands, List<String> program, Consumer<String> tell) {
        this.commands = commands;
        this.tell = tell;
        this.program = program;
    }

    void run(int clients, Duration delay) {
        if (standing.get() instanceof Standing.Running) {
            return;
        }
        tell.accept("");
        laps.clear();
        ahead.addAll(Arrays.stream(Mode.values())
                .filter(mode -> mode != Mode.PROCESS || !program.isEmpty())
                .toList());
        next(new Race(Mirrors.of(program, delay, Mirrors.SIGNATURE), clients));
    }

    private void next(Race race) {
        Mode mode = ahead.poll();
        if (mode == null) {
            standing.set(new Standing.Over(race.clients()));
            return;
        }
        standing.set(new Standing.Running(mode));
        Journal silent = new Journal(InstantSource.system());
        commands.ask(
                () -> race.run(mode, silent),
                lap -> {
                    laps.add(lap);
                    next(race);
                },
                this::failed);
    }

    private void failed(String sentence) {
        ahead.clear();
        standing.set(new Standing.Failed());
        tell.accept(sentence);
    }

    static String name(Mode mode, Words words) {
        return words.say("lab.mode." + mode);
    }

    /// How it stands, in words.
    String sentence(Words words) {
        return switch (standing.get()) {
            case Standing.Never _ -> words.say("lab.raceNever");
            case Standing.Running(Mode mode) -> words.say("lab.racing", name(mode, words));
            case Standing.Over(int clients) -> words.count("lab.raceOver", clients);
            case Standing.Failed _ -> words.say("lab.raceFailed");
        };
    }

    /// A value with its unit.
    static String shown(Measure measure, Lap lap, Words words) {
        String number = String.format(words.locale(), "%.2f", measure.of(lap));
        return words.say(measure == Measure.THROUGHPUT ? "lab.perSecond" : "lab.seconds", number);
    }

    /// How long a bar is, from 0 to 1: the longest of its measure is 1.
    double part(Measure measure, Lap lap) {
        double most = laps.stream().mapToDouble(measure::of).max().orElse(0);
        return most == 0 ? 0 : measure.of(lap) / most;
    }

    /// The whole chart as a screen reader says it.
    String spoken(Measure measure, Words words) {
        return words.say("lab.measure." + measure) + ": "
                + laps.stream()
                        .map(lap -> name(lap.mode(), words) + " " + shown(measure, lap, words))
                        .collect(Collectors.joining(", "));
    }

    ObservableList<Lap> laps() {
        return laps;
    }

    ObjectProperty<Standing> standing() {
        return standing;
    }
}
