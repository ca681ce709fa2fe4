package potluck.sync.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import potluck.catalogue.ContentId;
import potluck.catalogue.Decision;
import potluck.catalogue.Decision.Displace;
import potluck.catalogue.Decision.Fetch;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Holding;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

class PlanTest {
    private final Holding held = new Holding();
    private final Plan plan = new Plan(held);

    @Test
    void whatIsMissingIsFetchedAndWhatIsHereIsNot() throws Failure {
        FileEntry file = file('5', "a.txt");
        assertThat(plan.decide(file)).contains(new Fetch(file.name()));
        held.put(file);
        assertThat(plan.decide(file)).contains(new Decision.Have());
    }

    @Test
    void theSameNameIsNotFetchedTwiceAtOnce() throws Failure {
        FileEntry first = file('5', "a.txt");
        FileEntry second = file('6', "A.TXT");
        begin(first);
        assertThat(plan.decide(second)).isEmpty();
        plan.end(first, new Fetch(first.name()));
        held.put(first);
        assertThat(plan.decide(second)).get().isInstanceOf(Fetch.class).isNotEqualTo(new Fetch(second.name()));
    }

    @Test
    void theSameContentIsNotFetchedTwiceAtOnce() throws Failure {
        FileEntry first = file('5', "a.txt");
        FileEntry copy = file('5', "b.txt");
        begin(first);
        assertThat(plan.decide(copy)).isEmpty();
        plan.end(first, new Fetch(first.name()));
        assertThat(plan.decide(copy)).contains(new Fetch(copy.name()));
    }

    @Test
    void aFolderAndAFileOfOneNameAreNotFetchedAtOnce() throws Failure {
        FileEntry file = file('5', "a");
        FileEntry inside = file('6', "a", "b");
        begin(file);
        assertThat(plan.decide(inside)).isEmpty();
        plan.end(file, new Fetch(file.name()));
        begin(inside);
        assertThat(plan.decide(file)).isEmpty();
        assertThat(plan.isBusy(file.name())).isTrue();
        assertThat(plan.isBusy(file('1', "a", "b", "c").name())).isTrue();
        assertThat(plan.isBusy(file('1', "c").name())).isFalse();
    }

    @Test
    void allNamesOfADisplacementAreBusy() throws Failure {
        FileEntry mine = file('5', "a.txt");
        FileEntry smaller = file('1', "a.txt");
        held.put(mine);
        Decision decision = plan.decide(smaller).orElseThrow();
        assertThat(decision).isInstanceOf(Displace.class);
        Displace displace = (Displace) decision;
        plan.begin(smaller, decision);
        assertThat(plan.isBusy(mine.name())).isTrue();
        assertThat(plan.isBusy(displace.mineTo())).isTrue();
        assertThat(plan.decide(file('2', "a.txt"))).isEmpty();
        plan.end(smaller, decision);
        assertThat(plan.isBusy(mine.name())).isFalse();
        assertThat(plan.isBusy(displace.mineTo())).isFalse();
    }

    private void begin(FileEntry file) {
        plan.begin(file, plan.decide(file).orElseThrow());
    }

    private static FileEntry file(char digit, String... name) throws Failure {
        ContentId content = ContentId.ofHex(String.valueOf(digit).repeat(64));
        return new FileEntry(WireName.of(List.of(name)), 1, content, Instant.EPOCH, false);
    }
}
