package potluck.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.chat.ChatWay;
import potluck.diagnosis.Finding.Area;
import potluck.diagnosis.Outcome.Failed;
import potluck.diagnosis.Outcome.Passed;
import potluck.diagnosis.Outcome.Skipped;
import potluck.diagnosis.Outcome.Warned;
import potluck.kit.Failure;
import potluck.tracker.ClockReading;
import potluck.tracker.TrackerFault;
import potluck.tracker.TrackerState;
import potluck.wire.TrackerMessage.DialBackOk;

/// The checks one by one.
class ChecksTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    // ---- ports

    @Test
    void theUsualPortIsGood() {
        List<Finding> findings = PortCheck.of(Surveys.PORTS, Surveys.UBUNTU);
        assertThat(findings).extracting(Finding::outcome).allMatch(Passed.class::isInstance);
    }

    @Test
    void anotherPortThanTheUsualOneComesWithTheRightCommand() {
        Finding finding =
                PortCheck.of(new Ports(5555, 5557, 5557, 0), Surveys.UBUNTU).getFirst();
        Warned warned = (Warned) finding.outcome();
        assertThat(warned.said()).isEqualTo(Said.of(Phrase.PORT_CHANGED, 5555, 5557));
        assertThat(warned.remedy().commands()).first().isEqualTo("sudo ufw allow 5557/tcp comment 'Potluck members'");
    }

    @Test
    void aDeviceThatDoesNotListenFails() {
        List<Finding> findings = PortCheck.of(new Ports(5555, 0, 0, 0), Surveys.UBUNTU);
        assertThat(findings.get(0).outcome()).isInstanceOf(Failed.class);
        assertThat(findings.get(1).outcome()).isInstanceOf(Skipped.class);
    }

    // ---- the tracker

    @Test
    void aTrackerThatAnswersAndDialsBackIsGood() {
        List<Finding> findings = TrackerCheck.of(Surveys.TRACKER, Surveys.PORTS, Surveys.UBUNTU);
        assertThat(findings)
                .extracting(finding -> finding.outcome().said())
                .containsExactly(
                        Said.of(Phrase.TRACKER_ANSWERS, "10.0.0.1:4444", 7),
                        Said.of(Phrase.TRACKER_REACHES_US, "10.0.0.2:5555"));
    }

    @Test
    void aTrackerThatDoesNotReachUsNamesTheCommand() {
        Survey.Tracker tracker = new Survey.Tracker(
                "10.0.0.1:4444",
                Surveys.TRACKER.state(),
                Surveys.TRACKER.clock(),
                Optional.of(new DialBackOk("10.0.0.2", 5555, "CONNECT_TIMED_OUT")));
        Failed failed = (Failed)
                TrackerCheck.of(tracker, Surveys.PORTS, Surveys.UBUNTU).get(1).outcome();
        assertThat(failed.said()).isEqualTo(Said.of(Phrase.TRACKER_CANNOT, "10.0.0.2:5555", "CONNECT_TIMED_OUT"));
        assertThat(failed.remedy().commands()).isNotEmpty();
    }

    @Test
    void aTrackerThatIsAwayIsToldWithItsReason() {
        Failure why = Failure.of(TrackerFault.NO_ADDRESS);
        Survey.Tracker tracker = new Survey.Tracker(
                "10.0.0.1:4444", new TrackerState.Waiting(NOON, why), Optional.empty(), Optional.empty());
        List<Finding> findings = TrackerCheck.of(tracker, Surveys.PORTS, Surveys.UBUNTU);
        assertThat(findings.get(0).outcome()).isInstanceOf(Failed.class);
        assertThat(findings.get(0).outcome().said().arguments().get(1)).startsWith("NO_ADDRESS: ");
        assertThat(findings.get(1).outcome()).isInstanceOf(Skipped.class);
    }

    // ---- clocks

    @Test
    void clocksThatAgreeToASecondAreGood() {
        Survey survey = new Surveys().sampled("Boris", Duration.ofMillis(-800)).of("Ana", "Boris");
        assertThat(ClockCheck.of(survey, "Linux").outcome()).isEqualTo(new Passed(Said.of(Phrase.CLOCKS_AGREE, 800)));
    }

    @Test
    void theWorstClockIsNamed() {
        Survey survey = new Surveys()
                .sampled("Boris", Duration.ofMinutes(-5))
                .sampled("Вера", Duration.ofSeconds(2))
                .of("Ana", "Boris", "Вера");
        Warned warned = (Warned) ClockCheck.of(survey, "Windows 11").outcome();
        assertThat(warned.said()).isEqualTo(Said.of(Phrase.CLOCK_DIFFERS, "Boris", 300));
        assertThat(warned.remedy().commands()).containsExactly("w32tm /resync");
    }

    @Test
    void aClockThatIsADayOffFails() {
        Survey.Tracker tracker = new Survey.Tracker(
                "10.0.0.1:4444",
                Surveys.TRACKER.state(),
                Optional.of(new ClockReading(Duration.ofMillis(5), Duration.ofDays(1))),
                Optional.empty());
        Finding finding = ClockCheck.of(new Surveys().tracker(tracker).of("Ana"), "Linux");
        assertThat(finding.outcome()).isInstanceOf(Failed.class);
        assertThat(finding.outcome().said()).isEqualTo(Said.of(Phrase.CLOCK_DIFFERS, "10.0.0.1:4444", 86_400));
    }

    // ---- the chat's datagrams

    @Test
    void theChatTellsForEachMemberWhetherDatagramsArrive() {
        Map<String, ChatWay> ways =
                Map.of("Boris", ChatWay.LINK, "Вера", ChatWay.DATAGRAMS, "Димитър", ChatWay.UNTRIED);
        assertThat(ChatCheck.of(ways, Surveys.PORTS, Surveys.UBUNTU))
                .extracting(Finding::outcome)
                .hasExactlyElementsOfTypes(Warned.class, Passed.class, Skipped.class);
        assertThat(ChatCheck.of(ways, new Ports(0, 5555, 0, 0), Surveys.UBUNTU)).isEmpty();
    }

    // ---- the certificate

    @Test
    void aCertificateIsGoodThenEndsSoonThenIsOver() {
        assertThat(CertificateCheck.of(NOON.plus(Duration.ofDays(20)), NOON).outcome())
                .isEqualTo(new Passed(Said.of(Phrase.CERTIFICATE_GOOD, 20)));
        assertThat(CertificateCheck.of(NOON.plus(Duration.ofHours(50)), NOON)
                        .outcome()
                        .said())
                .isEqualTo(Said.of(Phrase.CERTIFICATE_ENDS, 50));
        assertThat(CertificateCheck.of(NOON, NOON).outcome()).isInstanceOf(Failed.class);
    }

    // ---- folders, disks, limits

    @Test
    void aFolderThatIsGoneFails() {
        Path gone = folder.resolve("unplugged");
        Finding finding = FolderCheck.of(folder, List.of(gone)).getLast();
        assertThat(finding.outcome()).isInstanceOf(Failed.class);
        assertThat(finding.outcome().said()).isEqualTo(Said.of(Phrase.FOLDER_MISSING, gone));
    }

    @Test
    void aDataFolderOpenToOthersIsToBeClosedByTheCommandGiven() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path data = Files.createDirectory(folder.resolve("it's mine"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Warned warned = (Warned) FolderCheck.of(data, List.of()).getFirst().outcome();
        assertThat(warned.said().phrase()).isEqualTo(Phrase.FOLDER_OPEN_TO_OTHERS);
        assertThat(warned.remedy().commands()).containsExactly("chmod 700 '" + folder + "/it'\\''s mine'");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        assertThat(FolderCheck.of(data, List.of()).getFirst().outcome()).isInstanceOf(Passed.class);
    }

    @Test
    void roomOnTheDiskIsEnoughThenLittleThenNearlyNothing() {
        assertThat(FolderCheck.room(folder, 2_000_000_000L).outcome()).isInstanceOf(Passed.class);
        assertThat(FolderCheck.room(folder, 999_999_999L).outcome()).isInstanceOf(Warned.class);
        assertThat(FolderCheck.room(folder, 99_999_999L).outcome()).isInstanceOf(Failed.class);
    }

    @Test
    void foldersToWatchAreCountedAgainstTheLimit() throws IOException {
        Path synced = folder.resolve("synced");
        Files.createDirectories(synced.resolve("a/b/c"));
        Path limit = Files.writeString(folder.resolve("max_user_watches"), "8\n");
        assertThat(WatchCheck.of(limit, List.of(synced)).outcome())
                .isEqualTo(new Passed(Said.of(Phrase.WATCHES_ENOUGH, 4, 8)));
        Files.createDirectories(synced.resolve("d"));
        Warned warned = (Warned) WatchCheck.of(limit, List.of(synced)).outcome();
        assertThat(warned.said()).isEqualTo(Said.of(Phrase.WATCHES_FEW, 5, 8));
        assertThat(warned.remedy().commands().getFirst()).contains("max_user_watches=524288");
        assertThat(WatchCheck.of(folder.resolve("none"), List.of(synced)).outcome())
                .isInstanceOf(Skipped.class);
    }

    @Test
    void fewHandlesOrMostOfThemInUseIsAWarning() {
        assertThat(HandleCheck.of(100, 4096).outcome()).isInstanceOf(Passed.class);
        assertThat(HandleCheck.of(100, 256).outcome()).isInstanceOf(Warned.class);
        assertThat(HandleCheck.of(4000, 4096).outcome()).isInstanceOf(Warned.class);
        assertThat(HandleCheck.of(4000, Long.MAX_VALUE).outcome()).isInstanceOf(Passed.class);
    }

    @Test
    void withoutAnAddressThereIsNoNetwork() {
        assertThat(NetworkCheck.of(List.of()).outcome()).isInstanceOf(Failed.class);
        assertThat(NetworkCheck.of(List.of("10.0.0.2", "fd00::2")).outcome().said())
                .isEqualTo(Said.of(Phrase.ADDRESSES, "10.0.0.2, fd00::2"));
    }

    // ---- the verdict

    @Test
    void theVerdictNamesWhatMattersMost() {
        Finding good = Finding.passed(Area.MEMBER, Phrase.BOTH_WAYS, "Boris", 3);
        Finding low = FolderCheck.room(folder, 500_000_000L);
        Finding full = FolderCheck.room(folder, 5);
        Finding apart =
                Finding.failed(Area.MEMBER, Said.of(Phrase.NEITHER, "Вера", "X"), Remedy.of(Phrase.CONNECT_NETWORK));
        Finding notReached = Finding.failed(
                Area.DIAL_BACK, Said.of(Phrase.TRACKER_CANNOT, "a", "X"), Remedy.of(Phrase.CONNECT_NETWORK));
        Finding away =
                Finding.failed(Area.TRACKER, Said.of(Phrase.TRACKER_AWAY, "a", "X"), Remedy.of(Phrase.CONNECT_NETWORK));
        assertThat(Verdict.of(List.of())).isEqualTo(Said.of(Phrase.VERDICT_ALONE));
        assertThat(Verdict.of(List.of(good, good))).isEqualTo(Said.of(Phrase.VERDICT_GOOD, 2));
        assertThat(Verdict.of(List.of(good, low))).isEqualTo(Said.of(Phrase.VERDICT_WARNINGS, 1));
        assertThat(Verdict.of(List.of(good, low, full))).isEqualTo(Said.of(Phrase.VERDICT_FAILURES, 1));
        assertThat(Verdict.of(List.of(full, notReached))).isEqualTo(Said.of(Phrase.VERDICT_NOT_REACHED));
        assertThat(Verdict.of(List.of(full, notReached, apart))).isEqualTo(Said.of(Phrase.VERDICT_NEITHER, "Вера"));
        assertThat(Verdict.of(List.of(apart, away))).isEqualTo(Said.of(Phrase.VERDICT_TRACKER_AWAY));
    }
}
