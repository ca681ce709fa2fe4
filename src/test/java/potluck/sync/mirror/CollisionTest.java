package potluck.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.sync.mirror.SmallGroup.name;
import static potluck.sync.mirror.SmallGroup.write;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.WireName;
import potluck.sync.folder.FolderMode;

/// Names that some system takes for one: nothing is ever overwritten, and all folders become equal.
class CollisionTest {
    private final SmallGroup group = new SmallGroup();
    private Simulated ana = group.device(FolderMode.TWO_WAY);
    private Simulated boris = group.device(FolderMode.TWO_WAY);

    @BeforeEach
    void link() {
        group.link(ana, boris);
        group.run();
    }

    @Test
    void theSecondOfTwoFilesOnOneDiskIsKeptByAllAsACopy() throws IOException {
        write(ana, "Makefile", "first");
        group.run();
        write(ana, "makefile", "second");
        group.run();
        equal();
        assertThat(ana.disk.text(name("Makefile")).content()).isEqualTo("first");
        assertThat(copy(ana).path()).startsWith("makefile (conflict Ana ");
        assertThat(boris.disk.text(copy(boris)).content()).isEqualTo("second");
        assertThat(ana.disk.trashed()).isEmpty();
    }

    @Test
    void soIsTheSecondOfTwoWaysToWriteALetter() throws IOException {
        write(ana, "straße", "one letter");
        write(ana, "STRASSE", "two letters");
        group.run();
        equal();
        assertThat(contents(boris)).containsExactlyInAnyOrder("one letter", "two letters");
    }

    @Test
    void twoSpellingsOfTwoPeopleAreBothKept() throws IOException {
        group.unlinkAll();
        write(ana, "notes", "of Ana");
        write(boris, "Notes", "of Boris");
        group.run();
        group.link(ana, boris);
        group.run();
        equal();
        assertThat(contents(ana)).containsExactlyInAnyOrder("of Ana", "of Boris");
        assertThat(ana.disk.files.keySet())
                .filteredOn(name -> ConflictCopy.original(name).isEmpty())
                .hasSize(1);
    }

    @Test
    void aNameThatOnlyChangesItsCaseTravelsWithoutACopyOrAByte() throws IOException {
        write(ana, "report.txt", "text");
        group.run();
        int fetched = boris.fetched;
        assertThat(ana.disk.move(name("report.txt"), name("Report.txt"))).isTrue();
        group.run();
        equal();
        assertThat(boris.disk.picture()).containsOnlyKeys("Report.txt");
        assertThat(boris.fetched).isEqualTo(fetched);
    }

    @Test
    void whatAProgramPutsThereAgainIsKeptAgain() throws IOException {
        write(ana, "Makefile", "first");
        group.run();
        write(ana, "makefile", "second");
        group.run();
        write(ana, "makefile", "second");
        group.run();
        equal();
        assertThat(contents(boris)).containsExactlyInAnyOrder("first", "second", "second");
    }

    private void equal() {
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture());
        assertThat(group.isUpToDate(ana) && group.isUpToDate(boris)).isTrue();
    }

    private static List<String> contents(Simulated device) {
        return device.disk.files.values().stream().map(MemoryDisk.Text::content).toList();
    }

    private static WireName copy(Simulated device) {
        return device.disk.files.keySet().stream()
                .filter(name -> ConflictCopy.original(name).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
