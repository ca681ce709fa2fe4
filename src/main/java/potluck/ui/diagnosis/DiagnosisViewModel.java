package potluck.ui.diagnosis;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import potluck.diagnosis.Matrix;
import potluck.diagnosis.Matrix.Cell;
import potluck.lab.firewall.Firewall;
import potluck.lab.firewall.Gate;
import potluck.lab.firewall.Machine;
import potluck.node.Node;
import potluck.node.ReportView;
import potluck.node.ReportView.CheckView;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Tone;

/// Asks for a diagnosis and puts it into words.
public final class DiagnosisViewModel {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT).withZone(ZoneId.systemDefault());

    /// Worst first.
    private static final List<String> STATES = List.of("FAILED", "WARNED", "PASSED", "SKIPPED");

    private final Node node;
    private final Commands commands;
    private final Words words;
    private final InstantSource clock;
    private final Machine machine;
    private final ObjectProperty<Optional<ReportView>> report = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final StringProperty notice = new SimpleStringProperty("");
    private final StringProperty saved = new SimpleStringProperty("");

    public DiagnosisViewModel(Node node, Commands commands, Words words, InstantSource clock, Machine machine) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.clock = clock;
        this.machine = machine;
    }

    /// Measures everything anew; a second time while that goes on does nothing.
    void run() {
        if (!running.get()) {
            running.set(true);
            commands.ask(node.diagnosis()::diagnose, this::show, this::failed);
        }
    }

    private void show(ReportView made) {
        running.set(false);
        notice.set("");
        report.set(Optional.of(made));
    }

    private void failed(String sentence) {
        running.set(false);
        notice.set(sentence);
    }

    /// What a support bundle that is made now is called.
    String bundleName() {
        return "potluck-support-" + STAMP.format(clock.instant()) + ".zip";
    }

    void saveBundle(Path file) {
        commands.ask(
                () -> {
                    node.diagnosis().bundle(file);
                    return file;
                },
                done -> saved.set(words.say("diagnosis.saved", done)),
                notice::set);
    }

    String verdict() {
        if (running.get()) {
            return words.say("diagnosis.running");
        }
        return report.get().map(made -> made.verdict().in(words)).orElseGet(() -> words.say("diagnosis.never"));
    }

    Tone tone() {
        return running.get()
                ? Tone.BUSY
                : report.get().map(made -> tone(made.state())).orElse(Tone.QUIET);
    }

    static Tone tone(String state) {
        return switch (state) {
            case "PASSED" -> Tone.GOOD;
            case "WARNED" -> Tone.WARN;
            case "FAILED" -> Tone.BAD;
            default -> Tone.QUIET;
        };
    }

    /// When it was measured.
    String when() {
        return report.get()
                .map(made -> words.say("diagnosis.when", words.amounts().date(made.at())))
                .orElse("");
    }

    /// What has to be done first.
    List<CheckView> checks() {
        return report.get().map(ReportView::checks).orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(check -> STATES.indexOf(check.state())))
                .toList();
    }

    String sentence(CheckView check) {
        return check.said().in(words);
    }

    Optional<String> remedy(CheckView check) {
        return check.remedy().stream().map(said -> said.in(words)).findFirst();
    }

    /// A check as a screen reader says it.
    String spoken(CheckView check) {
        return words.name("diagnosis.state", check.state()) + ": " + sentence(check)
                + remedy(check).map(what -> " " + what).orElse("");
    }

    Matrix matrix() {
        return report.get().map(ReportView::matrix).orElseGet(() -> new Matrix(List.of(), List.of()));
    }

    /// Whether `from` gets through to `to`, for the table.
    String cell(Optional<Cell> cell) {
        return cell.map(this::cell).orElse("?");
    }

    private String cell(Cell known) {
        if (!known.reached()) {
            return words.name("diagnosis.obstacle", known.obstacle());
        }
        return known.millis() > 0
                ? words.say("diagnosis.millis", words.amounts().number(known.millis()))
                : words.say("diagnosis.reached");
    }

    static Tone tone(Optional<Cell> cell) {
        return cell.map(known -> known.reached() ? Tone.GOOD : Tone.BAD).orElse(Tone.QUIET);
    }

    /// The same in a sentence.
    String told(String from, String to, Optional<Cell> cell) {
        String key =
                cell.map(known -> known.reached() ? "reaches" : "reachesNot").orElse("reachesUnknown");
        return words.say("diagnosis." + key, from, to);
    }

    // ---- the firewall

    /// What this computer has, most likely first, and then all others.
    List<Firewall> firewalls() {
        List<Firewall> all = new ArrayList<>(machine.firewalls());
        for (Firewall other : Firewall.values()) {
            if (!all.contains(other)) {
                all.add(other);
            }
        }
        return all;
    }

    List<String> opening(Firewall firewall) {
        return firewall.open(gates(), machine.program());
    }

    List<String> closing(Firewall firewall) {
        return firewall.close(gates(), machine.program());
    }

    private List<Gate> gates() {
        List<Gate> used = report.get().map(made -> made.ports().gates()).orElse(List.of());
        return used.isEmpty() ? Gate.USUAL : used;
    }

    /// Everything as text, for the clipboard.
    String text() {
        List<String> lines = new ArrayList<>(List.of(verdict(), when()));
        for (CheckView check : checks()) {
            lines.add(spoken(check));
            lines.addAll(check.commands());
        }
        matrix().cells().forEach(cell -> lines.add(told(cell.from(), cell.to(), Optional.of(cell))));
        return String.join("\n", lines);
    }

    ObjectProperty<Optional<ReportView>> report() {
        return report;
    }

    BooleanProperty running() {
        return running;
    }

    StringProperty notice() {
        return notice;
    }

    /// Where the last support bundle is, as a sentence.
    StringProperty saved() {
        return saved;
    }
}
