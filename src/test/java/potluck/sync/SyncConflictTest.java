package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class SyncConflictTest {
    @TempDir
    private Path home;

    @AutoClose
    private final SyncWorld world = new SyncWorld(() -> home);

    @Test
    void theSameNameWithTwoContentsEndsEquallyWhoeverHasWhich() throws IOException {
        Map<String, String> one = twoWithTheSameName("A", "left", "right");
        Map<String, String> other = twoWithTheSameName("B", "right", "left");
        assertThat(one).hasSize(2).isEqualTo(other);
        assertThat(one).containsKey("plan.txt");
        assertThat(one.values()).containsExactlyInAnyOrder("left", "right");
    }

    private Map<String, String> twoWithTheSameName(String prefix, String first, String second) throws IOException {
        SyncDevice ana = world.device(prefix + "na");
        SyncDevice boris = world.device(prefix + "oris");
        ana.write("plan.txt", first);
        boris.write("plan.txt", second);
        ana.start();
        boris.start().link(ana);
        Awaits.until(() -> ana.files().size() == 2 && boris.files().size() == 2, ana, boris);
        Awaits.equal(ana, boris);
        assertThat(ana.folder().status().conflicts()).isEqualTo(1);
        assertThat(String.join("\n", ana.log()) + String.join("\n", boris.log()))
                .contains("conflict over “plan.txt”");
        return ana.files();
    }

    @Test
    void threeContentsOfOneNameAreAllKeptInEveryOrderOfArrival() throws IOException {
        List<List<Integer>> orders = List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0));
        Map<String, String> before = Map.of();
        for (List<Integer> order : orders) {
            SyncDevice[] all = new SyncDevice[3];
            for (int i = 0; i < 3; i++) {
                all[i] = world.device("user" + order + i);
                all[i].write("notes.txt", "content of " + i);
                all[i].start();
            }
            all[order.get(0)].link(all[order.get(1)]);
            Awaits.until(() -> all[order.get(0)].files().size() == 2, all);
            all[order.get(1)].link(all[order.get(2)]);
            Awaits.until(
                    () -> List.of(all).stream()
                            .allMatch(device -> device.files().size() == 3),
                    all);
            Awaits.equal(all);
            assertThat(before.isEmpty() || before.equals(all[0].files())).isTrue();
            before = all[0].files();
        }
    }

    @Test
    void aFileAndAFolderOfTheSameNameAreBothKept() throws IOException {
        SyncDevice ana = world.device("Ana");
        SyncDevice boris = world.device("Boris");
        ana.write("thing", "a file");
        boris.write("thing/inside.txt", "in a folder");
        ana.start();
        boris.start().link(ana);
        Awaits.until(() -> ana.files().size() == 2 && boris.files().size() == 2, ana, boris);
        Awaits.equal(ana, boris);
        assertThat(ana.read("thing/inside.txt")).isEqualTo("in a folder");
    }

    @Test
    void namesThatDifferOnlyInCaseAreToldApartEverywhere() throws IOException {
        SyncDevice ana = world.device("Ana");
        SyncDevice boris = world.device("Boris").start();
        ana.write("Read.me", "large");
        ana.write("read.me", "small");
        ana.start().link(boris);
        Awaits.until(() -> ana.files().size() == 2 && boris.files().size() == 2, ana, boris);
        Awaits.equal(ana, boris);
        assertThat(boris.files().values()).containsExactlyInAnyOrder("large", "small");
        assertThat(ana.folder().status().conflicts()).isEqualTo(1);
    }

    @Test
    void aFileChangedOnBothSidesWhileApartKeepsBothStates() throws IOException {
        SyncDevice ana = world.device("Ana").start();
        SyncDevice boris = world.device("Boris").start().link(ana);
        ana.write("shared.txt", "base");
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        Awaits.equal(ana, boris);
        world.part(ana, boris);
        ana.write("shared.txt", "changed by Ana");
        boris.write("shared.txt", "Boris changed it, too");
        Awaits.until(() -> size(ana) == 14 && size(boris) == 21, ana, boris);
        world.heal();
        boris.link(ana);
        Awaits.until(() -> ana.files().size() == 2 && boris.files().size() == 2, ana, boris);
        Awaits.equal(ana, boris);
        assertThat(ana.files().values()).containsExactlyInAnyOrder("changed by Ana", "Boris changed it, too");
    }

    @Test
    void aFileDeletedHereComesBackFromTheOthersWhenTheyMeetAgain() throws IOException {
        SyncDevice ana = world.device("Ana").start();
        SyncDevice boris = world.device("Boris").start().link(ana);
        ana.write("kept.txt", "kept");
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        Awaits.equal(ana, boris);
        Files.delete(ana.root.resolve("kept.txt"));
        Awaits.until(() -> ana.folder().status().files() == 0, ana, boris);
        assertThat(boris.files()).hasSize(1);
        ana.network.breakAll();
        Awaits.until(() -> ana.links.links().isEmpty(), ana, boris);
        ana.link(boris);
        Awaits.until(() -> ana.files().equals(Map.of("kept.txt", "kept")), ana, boris);
    }

    private static long size(SyncDevice device) {
        return device.folder().status().bytes();
    }
}
