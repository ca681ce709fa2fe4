package potluck.ui.lab;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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
    private final Words words;
    private final List<String> program;
    private final ObservableList<Lap> laps = FXCollections.observableArrayList();
    private final Deque<Mode> ahead = new ArrayDeque<>();
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final StringProperty status = new SimpleStringProperty();
    private final StringProperty notice = new SimpleStringProperty("");

    /// @param program the words that start this program again; without them there is no process for each client
    RaceModel(Commands commands, Words words, List<String> program) {
        this.commands = commands;
        this.words = words;
        this.program = program;
        status.set(words.say("lab.raceNever"));
    }

    void run(int clients, Duration delay) {
        if (running.get()) {
            return;
        }
        running.set(true);
        notice.set("");
        laps.clear();
        ahead.addAll(Arrays.stream(Mode.values())
                .filter(mode -> mode != Mode.PROCESS || !program.isEmpty())
                .toList());
        next(new Race(Mirrors.of(program, delay, Mirrors.SIGNATURE), clients));
    }

    private void next(Race race) {
        Mode mode = ahead.poll();
        if (mode == null) {
            running.set(false);
            status.set(words.count("lab.raceOver", race.clients()));
            return;
        }
        status.set(words.say("lab.racing", name(mode)));
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
        running.set(false);
        status.set(words.say("lab.raceFailed"));
        notice.set(sentence);
    }

    String name(Mode mode) {
        return words.say("lab.mode." + mode);
    }

    /// A value with its unit.
    String shown(Measure measure, Lap lap) {
        String number = String.format(words.locale(), "%.2f", measure.of(lap));
        return words.say(measure == Measure.THROUGHPUT ? "lab.perSecond" : "lab.seconds", number);
    }

    /// How long a bar is, from 0 to 1: the longest of its measure is 1.
    double part(Measure measure, Lap lap) {
        double most = laps.stream().mapToDouble(measure::of).max().orElse(0);
        return most == 0 ? 0 : measure.of(lap) / most;
    }

    /// The whole chart as a screen reader says it.
    String spoken(Measure measure) {
        return words.say("lab.measure." + measure) + ": "
                + laps.stream()
                        .map(lap -> name(lap.mode()) + " " + shown(measure, lap))
                        .collect(Collectors.joining(", "));
    }

    ObservableList<Lap> laps() {
        return laps;
    }

    BooleanProperty running() {
        return running;
    }

    StringProperty status() {
        return status;
    }

    StringProperty notice() {
        return notice;
    }
}
