package potluck.sync.mirror;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.sync.folder.FolderMode;

/// What the oracle of the simulation sees, and what it forgives.
class LedgerTest {
    private final SimulatedNet net = new SimulatedNet();
    private final Simulated ana = new Simulated(0, net, () -> 0, FolderMode.TWO_WAY, Making.SOUND);
    private final Simulated boris = new Simulated(1, net, () -> 0, FolderMode.TWO_WAY, Making.SOUND);
    private final Ledger ledger = new Ledger();

    @Test
    void foldersThatDifferAreWrong() throws Failure {
        write(ana, "a", "one");
        assertViolation("the folders differ");
        write(boris, "a", "one");
        assertFine();
    }

    @Test
    void whatWasSavedMustBeThere() throws Failure {
        ledger.saved("one");
        assertViolation("lost: [one]");
        write(ana, "a", "one");
        write(boris, "a", "one");
        assertFine();
    }

    @Test
    void whatWasGivenUpMayGoAndMustWhenAllAgreed() throws Failure {
        write(ana, "a", "one");
        write(boris, "a", "one");
        ledger.saved("one");
        ledger.givenUp("one", false);
        assertFine();
        ledger.givenUp("one", true);
        assertViolation("not deleted: [one]");
        ledger.touched("one");
        assertFine();
    }

    @Test
    void aPowerCutForgivesOnlyWhatWasNotForcedThere() {
        ledger.saved("one");
        ledger.saved("two");
        ledger.unforced("one", ana);
        ledger.powerCut(boris);
        assertViolation("lost: [one, two]");
        ledger.powerCut(ana);
        assertViolation("lost: [two]");
        ledger.unforced("two", ana);
        ledger.flushed(ana);
        ledger.powerCut(ana);
        assertViolation("lost: [two]");
    }

    private static void write(Simulated device, String name, String content) throws Failure {
        device.disk.write(WireName.of(List.of(name)), content, Instant.EPOCH, false);
    }

    private void assertFine() {
        assertThatCode(() -> ledger.check(List.of(ana, boris))).doesNotThrowAnyException();
    }

    private void assertViolation(String what) {
        assertThatThrownBy(() -> ledger.check(List.of(ana, boris)))
                .isInstanceOf(Violation.class)
                .hasMessage(what);
    }
}
