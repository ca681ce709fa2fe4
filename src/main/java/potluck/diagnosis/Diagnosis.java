package potluck.diagnosis;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import potluck.chat.ChatWay;
import potluck.identity.Membership;
import potluck.identity.SecureNetwork;
import potluck.kit.Log;
import potluck.lab.firewall.Machine;
import potluck.peer.LinkTable;
import potluck.peer.Switchboard;
import potluck.tracker.TrackerClient;

/// Looks at everything that can keep this device from its group, and helps others to do so. Any thread; a diagnosis
/// blocks for some seconds.
public final class Diagnosis {
    private final Device device;
    private final InstantSource clock;
    private final Machine machine;
    private final Lookout lookout;
    private final Surveyor surveyor;

    /// The device to be looked at.
    ///
    /// @param data its data folder
    /// @param synced its sync folders
    /// @param chat how the chat gets to each member
    public record Device(
            Membership membership,
            Path data,
            Supplier<List<Path>> synced,
            Supplier<Ports> ports,
            Supplier<Map<String, ChatWay>> chat) {}

    public Diagnosis(
            Device device,
            SecureNetwork network,
            TrackerClient tracker,
            LinkTable links,
            InstantSource clock,
            Machine machine,
            Log log) {
        this.device = device;
        this.clock = clock;
        this.machine = machine;
        var self = device.membership().credentials();
        this.lookout = new Lookout(
                network, self.device().hex(), () -> tracker.members().members(), System::nanoTime);
        this.surveyor = new Surveyor(
                new Surveyor.Around(self.user(), tracker, links, device.chat()),
                lookout,
                new Sampling(clock, System::nanoTime),
                log.category("peer"));
    }

    /// Answers the members who measure; before the first link opens.
    public void plug(Switchboard switchboard) {
        new ReachServer(lookout, clock).plug(switchboard);
    }

    public Report run() {
        Survey survey = surveyor.survey();
        Instant now = clock.instant();
        Ports ports = device.ports().get();
        List<Path> synced = device.synced().get();
        List<Finding> findings = new ArrayList<>();
        findings.add(NetworkCheck.here());
        findings.addAll(PortCheck.of(ports, machine));
        findings.addAll(TrackerCheck.of(survey.tracker(), ports, machine));
        findings.addAll(new MemberCheck(survey, ports, machine).run());
        findings.addAll(ChatCheck.of(survey.chat(), ports, machine));
        findings.add(ClockCheck.of(survey, machine.system()));
        findings.add(CertificateCheck.of(device.membership().expires(), now));
        findings.addAll(FolderCheck.of(device.data(), synced));
        findings.add(WatchCheck.here(synced));
        findings.add(HandleCheck.here());
        return new Report(now, Verdict.of(findings), findings, survey.matrix(), ports);
    }
}
