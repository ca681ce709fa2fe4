package potluck.diagnosis;

import java.util.List;
import java.util.Optional;
import potluck.diagnosis.Finding.Area;
import potluck.diagnosis.Matrix.Cell;
import potluck.lab.firewall.Machine;

/// Who reaches whom between this device and each other member, as both ends say. Pure.
final class MemberCheck {
    private final Survey survey;
    private final Ports ports;
    private final Machine machine;

    MemberCheck(Survey survey, Ports ports, Machine machine) {
        this.survey = survey;
        this.ports = ports;
        this.machine = machine;
    }

    List<Finding> run() {
        List<String> others = survey.matrix().members().stream()
                .filter(member -> !member.equals(survey.self()))
                .toList();
        if (others.isEmpty()) {
            return List.of(Finding.skipped(Area.MEMBER, Phrase.NOBODY_ELSE));
        }
        return others.stream().map(this::member).toList();
    }

    private Finding member(String user) {
        Optional<Cell> out = survey.matrix().cell(survey.self(), user);
        Optional<Cell> in = survey.matrix().cell(user, survey.self());
        if (out.isPresent() && out.get().reached()) {
            return in.map(back -> back.reached() ? bothWays(user, out.get()) : onlyOut(user, back))
                    .orElseGet(() -> Finding.passed(Area.MEMBER, Phrase.OUT_UNKNOWN_IN, user, user));
        }
        String obstacle = out.map(Cell::obstacle).orElse("–");
        if (in.isPresent() && in.get().reached()) {
            return Finding.warned(Area.MEMBER, Said.of(Phrase.ONLY_IN, user, obstacle), theirs(user));
        }
        return survey.linked().contains(user)
                ? Finding.warned(Area.MEMBER, Said.of(Phrase.LINKED_ONLY, user), PortCheck.opening(ports, machine))
                : Finding.failed(
                        Area.MEMBER, Said.of(Phrase.NEITHER, user, obstacle), PortCheck.opening(ports, machine));
    }

    private Finding bothWays(String user, Cell out) {
        Sample sample = survey.samples().get(user);
        return sample == null
                ? Finding.passed(Area.MEMBER, Phrase.BOTH_WAYS, user, out.millis())
                : Finding.passed(
                        Area.MEMBER,
                        Phrase.BOTH_WAYS_SAMPLED,
                        user,
                        Math.max(1, sample.roundTrip().toMillis()),
                        sample.down(),
                        sample.up());
    }

    private Finding onlyOut(String user, Cell back) {
        return Finding.warned(
                Area.MEMBER, Said.of(Phrase.ONLY_OUT, user, back.obstacle()), PortCheck.opening(ports, machine));
    }

    private Remedy theirs(String user) {
        String address = survey.addresses().getOrDefault(user, ":0");
        String port = address.substring(address.lastIndexOf(':') + 1);
        return new Remedy(Said.of(Phrase.OPEN_THEIRS, user, port), List.of());
    }
}
