package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// What ignore lists do to two-way folders, on simulated devices.
class IgnoringTest {
    private final SimulatedNet net = new SimulatedNet();
    private long ticks;
    private final List<Simulated> all = new ArrayList<>();
    private Simulated ana;
    private Simulated boris;

    @BeforeEach
    void link() throws IOException {
        ana = device();
        boris = device();
        net.link(ana, boris);
    }

    @Test
    void anIgnoredFileIsNotOffered() throws IOException {
        ana.disk.ignored = "*.log\nbuild/";
        write(ana, "a.log", "noise");
        write(ana, "build/x", "built");
        write(ana, "a.txt", "words");
        write(ana, ".DS_Store", "litter");
        run();
        assertThat(boris.disk.files).containsOnlyKeys(name("a.txt"));
        assertThat(ana.mirror().status().files()).isEqualTo(1);
    }

    @Test
    void ignoringASyncedFileDeletesItNowhere() throws IOException {
        write(ana, "a.log", "kept by Boris");
        run();
        ana.disk.ignored = "*.log";
        run();
        ana.disk.files.remove(name("a.log"));
        run();
        assertThat(boris.disk.contains("kept by Boris")).isTrue();
        assertThat(boris.disk.trashed()).isEmpty();
    }

    @Test
    void aFileThatWasDeletedWhileItWasIgnoredComesBack() throws IOException {
        write(ana, "a.log", "one");
        run();
        ana.disk.ignored = "*.log";
        run();
        ana.disk.files.remove(name("a.log"));
        run();
        ana.kill();
        ana.start();
        net.link(ana, boris);
        ana.disk.ignored = "";
        run();
        assertThat(ana.disk.contains("one")).isTrue();
        assertThat(boris.disk.contains("one")).isTrue();
    }

    @Test
    void aDeletionRightAfterIgnoringStaysHere() throws IOException {
        write(ana, "a.log", "one");
        run();
        ana.disk.ignored = "*.log";
        ana.disk.files.remove(name("a.log"));
        ana.mirror().touched(name("a.log"));
        run();
        assertThat(boris.disk.contains("one")).isTrue();
    }

    @Test
    void whatOthersDoToAnIgnoredFileIsDoneOnceItIsIgnoredNoMore() throws IOException {
        write(ana, "a.log", "one");
        write(ana, "b.log", "two");
        run();
        ana.disk.ignored = "*.log";
        run();
        write(boris, "a.log", "changed by Boris");
        write(boris, "c.log", "new");
        boris.disk.files.remove(name("b.log"));
        run();
        assertThat(ana.disk.contains("one")).isTrue();
        assertThat(ana.disk.contains("two")).isTrue();
        assertThat(ana.disk.contains("new")).isFalse();
        assertThat(ana.mirror().status().state()).isInstanceOf(SyncState.UpToDate.class);
        ana.disk.ignored = "";
        run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(2);
        assertThat(ana.disk.trashed()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void itComesAlsoWhenTheListWasChangedWhileTheProgramDidNotRun() throws IOException {
        ana.disk.ignored = "*.log";
        run();
        write(boris, "a.log", "one");
        run();
        net.unlink(ana, boris);
        ana.disk.ignored = "";
        ana.kill();
        ana.start();
        net.link(ana, boris);
        run();
        assertThat(ana.disk.contains("one")).isTrue();
    }

    @Test
    void itComesAfterACrashRightAfterTheChange() throws IOException {
        ana.disk.ignored = "*.log";
        run();
        for (int i = 0; i < 10; i++) {
            write(boris, i + ".log", "log " + i);
        }
        run();
        ana.disk.ignored = "";
        for (int i = 0; i < 4; i++) {
            ticks += 500_000_000L;
            ana.mirror().scan();
            ana.mirror().step();
        }
        boris.tell(0);
        net.deliverAll();
        ana.mirror().step();
        ana.kill();
        ana.start();
        net.link(ana, boris);
        run();
        assertThat(ana.disk.files).hasSize(10);
    }

    @Test
    void anEditOfAnIgnoredFileGoesOutOnceItIsIgnoredNoMore() throws IOException {
        write(ana, "a.log", "one");
        run();
        ana.disk.ignored = "*.log";
        run();
        write(ana, "a.log", "private for now");
        run();
        assertThat(boris.disk.contains("private for now")).isFalse();
        ana.disk.ignored = "";
        run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(1);
    }

    @Test
    void aListThatIsGoneForAMomentLetsNothingOut() throws IOException {
        ana.disk.ignored = "secret*";
        write(ana, "secret.txt", "secret");
        run();
        ana.disk.ignored = "";
        ana.mirror().scan();
        ticks += 600_000_000L;
        ana.mirror().step();
        ana.disk.ignored = "secret*\nmore*";
        run();
        assertThat(boris.disk.files).isEmpty();
    }

    @Test
    void theListsOfTheGroupTravelAndCountEverywhere() throws IOException {
        write(ana, "group.potluckignore", "*.iso");
        run();
        run();
        write(boris, "big.iso", "big");
        write(boris, "small.txt", "small");
        run();
        assertThat(ana.disk.files).containsOnlyKeys(name("group.potluckignore"), name("small.txt"));
        boris.disk.ignored = "!big.iso";
        ana.disk.ignored = "!big.iso";
        run();
        assertThat(ana.disk.contains("big")).isTrue();
    }

    @Test
    void anIgnoredFileStaysWhereOthersHaveAFolder() throws IOException {
        write(ana, "build", "a file here");
        run();
        ana.disk.ignored = "build";
        run();
        boris.disk.files.remove(name("build"));
        write(boris, "build/x", "a folder there");
        write(boris, "other", "more");
        run();
        assertThat(ana.disk.files).containsOnlyKeys(name("build"), name("other"));
        assertThat(boris.disk.files).containsOnlyKeys(name("build", "x"), name("other"));
    }

    @Test
    void aFileInPlaceOfAnIgnoredFolderDeletesNothingAtOthers() throws IOException {
        write(ana, "lib/x", "a folder");
        run();
        ana.disk.ignored = "lib/";
        run();
        ana.disk.files.remove(name("lib", "x"));
        write(ana, "lib", "a file");
        run();
        assertThat(boris.disk.contains("a folder")).isTrue();
        ana.disk.files.remove(name("lib"));
        ana.disk.ignored = "";
        run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(1);
    }

    @Test
    void whoJoinsLaterIsNotToldOfWhatIsIgnoredButOfWhatIsIgnoredNoMore() throws IOException {
        write(ana, "a.log", "one");
        run();
        ana.disk.ignored = "*.log";
        run();
        net.unlink(boris, ana);
        Simulated vera = device();
        net.link(vera, ana);
        run();
        assertThat(vera.disk.files).isEmpty();
        ana.disk.ignored = "";
        run();
        assertThat(vera.disk.contains("one")).isTrue();
    }

    private Simulated device() {
        Simulated device = new Simulated(all.size(), net, () -> ticks, FolderMode.TWO_WAY, Making.SOUND);
        all.add(device);
        return device;
    }

    private static void write(Simulated device, String name, String content) throws IOException {
        assertThat(device.disk.write(name(name.split("/")), content, device.now(), false))
                .isTrue();
    }

    /// Scans everywhere and lets everything happen that there is to happen.
    private void run() throws IOException {
        for (Simulated device : all) {
            device.scan();
        }
        for (int quiet = 0; quiet < 10; quiet++) {
            ticks += 500_000_000L;
            for (Simulated device : all) {
                device.step();
                while (device.handle()
                        || device.read()
                        || device.fetch(Optional.empty())
                        || device.tellAll()
                        || net.deliverAll()) {
                    quiet = 0;
                }
            }
        }
    }

    private static WireName name(String... path) throws Failure {
        return WireName.of(List.of(path));
    }
}
