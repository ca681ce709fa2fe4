package potluck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import potluck.kit.Failure;

class ConflictCopyTest {
    @Test
    void copiesOfEveryModeAreKnownByTheirNames() throws Failure {
        WireName lost = WireName.of(List.of("docs", "report.pdf"));
        String told =
                version("Ana", "docs", "report.pdf").content().orElseThrow().hex();
        ContentId content = ContentId.ofHex(told);
        assertThat(ConflictCopy.of(version("Ana", "docs", "report.pdf")).map(WireName::path))
                .hasValueSatisfying(name -> assertThat(ConflictCopy.isOne(name)).isTrue());
        WireName union = ConflictName.of(lost, content).orElseThrow();
        assertThat(ConflictCopy.isOne(union.last())).isTrue();
        assertThat(ConflictCopy.isOne(
                        ConflictName.of(union, content).orElseThrow().path()))
                .isTrue();
        assertThat(List.of("report.pdf", "conflict.txt", "a (conflict).txt", "a (conflict of interest).txt"))
                .noneMatch(ConflictCopy::isOne);
    }

    @Test
    void theNameTellsWhoAndWhen() throws Failure {
        WireName copy = ConflictCopy.of(version("Ана", "docs", "report.pdf")).orElseThrow();
        assertThat(copy.path()).isEqualTo("docs/report (conflict Ана 2026-11-21 03-45-12 1a2b).pdf");
        assertThat(ConflictCopy.original(copy)).map(WireName::path).contains("docs/report.pdf");
        assertThat(ConflictCopy.kept(copy)).map(WireName::path).contains("docs/report (Ана 2026-11-21 03-45-12).pdf");
    }

    @Test
    void nobodyMakesCopiesOfCopies() throws Failure {
        WireName copy = ConflictCopy.of(version("Ana", "a")).orElseThrow();
        assertThat(copy.path()).isEqualTo("a (conflict Ana 2026-11-21 03-45-12 1a2b)");
        FileVersion again = version("Boris", copy.last());
        assertThat(ConflictCopy.of(again)).map(WireName::path).contains("a (conflict Boris 2026-11-21 03-45-12 1a2b)");
    }

    @Test
    void aNameThatIsTakenHasMoreDigitsAndIsNeverTheOneThatIsLost() throws Failure {
        assertThat(ConflictCopy.names(version("Ana", "a.txt")).stream().map(WireName::path))
                .startsWith(
                        "a (conflict Ana 2026-11-21 03-45-12 1a2b).txt",
                        "a (conflict Ana 2026-11-21 03-45-12 1a2b1a2b).txt");
        for (WireName copy : ConflictCopy.names(version("Ana", "a.txt"))) {
            assertThat(ConflictCopy.original(copy)).map(WireName::path).contains("a.txt");
            assertThat(ConflictCopy.names(version("Ana", copy.last())))
                    .hasSize(4)
                    .doesNotContain(copy);
        }
    }

    @Test
    void anOrdinaryNameIsNoCopy() throws Failure {
        for (String name : List.of("a.txt", "a (conflict).txt", "a (conflict 1a2b3c4d).txt", "(conflict Ana)")) {
            assertThat(ConflictCopy.original(WireName.of(List.of(name))))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void whoCannotStandInANameIsCalledByTheDevice() throws Failure {
        for (String user : List.of("../up", "", "a)b", "CON", "x".repeat(64), "line\nbreak")) {
            WireName copy = ConflictCopy.of(version(user, "a.txt")).orElseThrow();
            assertThat(copy.path()).isEqualTo("a (conflict 00000000000000aa 2026-11-21 03-45-12 1a2b).txt");
            assertThat(ConflictCopy.original(copy)).map(WireName::path).contains("a.txt");
        }
    }

    @Test
    void aLongNameIsCutAndAHopelessOneHasNoCopy() throws Failure {
        WireName copy =
                ConflictCopy.of(version("Ana", "я".repeat(125) + ".txt")).orElseThrow();
        assertThat(copy.last()).startsWith("яя").endsWith(" 1a2b).txt");
        String[] deep = new String[12];
        Arrays.fill(deep, "d".repeat(83));
        deep[11] = "file.txt";
        assertThat(ConflictCopy.of(version("Ana", deep)).map(WireName::path).orElse("none"))
                .satisfiesAnyOf(
                        path -> assertThat(path).isEqualTo("none"),
                        path -> assertThat(path).contains("conflict"));
    }

    private static FileVersion version(String user, String... path) throws Failure {
        WireName name = WireName.of(List.of(path));
        FileEntry file = new FileEntry(name, 1, ContentId.ofHex("1a2b".repeat(16)), Instant.EPOCH, false);
        Edit edit = new Edit("00000000000000aa", user, Instant.parse("2026-11-21T03:45:12.900Z"), 1);
        return new FileVersion(name, Optional.of(file), VersionVector.NONE, edit);
    }
}
