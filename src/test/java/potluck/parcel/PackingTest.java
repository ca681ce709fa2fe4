package potluck.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.catalogue.HostileNames;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.parcel.Outgoing.SentFile;

class PackingTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderKeepsItsNameAndAFileHasNoFolder() throws IOException {
        put("a/b/one.txt");
        put("a/b/c/two.txt");
        put("three.txt");
        List<SentFile> files = Packing.files(List.of(folder.resolve("a/b"), folder.resolve("three.txt")));
        assertThat(files)
                .extracting(file -> String.join("/", file.name()))
                .containsExactlyInAnyOrder("b/one.txt", "b/c/two.txt", "three.txt");
        assertThat(files).extracting(SentFile::size).containsOnly(4L);
        assertThat(files).extracting(SentFile::content).containsOnly("");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there that a user has not")
    void linksAndOwnFilesStayOut() throws IOException {
        put("a/one.txt");
        put("a/.potluck/index");
        put("secret.txt");
        Files.createSymbolicLink(folder.resolve("a/link.txt"), folder.resolve("secret.txt"));
        assertThat(Packing.files(List.of(folder.resolve("a"))))
                .extracting(file -> String.join("/", file.name()))
                .containsExactly("a/one.txt");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file can have this name there")
    void aNameThatWindowsCannotHoldTravelsAsAStandIn() throws IOException {
        put("a/b:c");
        assertThat(Packing.files(List.of(folder.resolve("a"))).getFirst().name())
                .containsExactly("a", "b\uF03Ac");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/x,A/X", "a,a/b", "a,a", "é,e\u0301"})
    void namesThatSomeSystemTakesForTheSameAreRefused(String names) {
        List<List<String>> all = List.of(names.split(",")).stream()
                .map(name -> List.of(name.split("/")))
                .toList();
        assertThatThrownBy(() -> Packing.check(all)).isInstanceOf(Failure.class);
    }

    @Test
    void namesThatStandBesideEachOtherAreTaken() throws Failure {
        List<WireName> names = Packing.check(List.of(List.of("a", "b"), List.of("a", "c"), List.of("b")));
        assertThat(names).extracting(WireName::path).containsExactly("a/b", "a/c", "b");
    }

    @Test
    void noHostileNameIsLetThrough() {
        int refused = 0;
        for (List<String> name : HostileNames.corpus()) {
            try {
                for (WireName checked : Packing.check(List.of(name))) {
                    Path target = folder;
                    for (String component : checked.components()) {
                        target = target.resolve(component);
                    }
                    assertThat(target.normalize()).startsWithRaw(folder).isNotEqualTo(folder);
                }
            } catch (Failure e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1000);
    }

    private void put(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "soup");
    }
}
