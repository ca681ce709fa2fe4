package potluck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potluck.kit.Failure;

@Timeout(60)
class IgnoreRulesTest {
    private static final long SEED = Long.getLong("potluck.seed", 77);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\t', textBlock = """
            *.o          | a.o            | true
            *.o          | deep/down/a.o  | true
            *.o          | a.o/b          | true
            *.o          | a.oo           | false
            /*.o         | a.o            | true
            /*.o         | deep/a.o       | false
            build/       | build/x        | true
            build/       | sub/build/x/y  | true
            build/       | build          | false
            doc/*.txt    | doc/a.txt      | true
            doc/*.txt    | doc/sub/a.txt  | false
            doc/*.txt    | x/doc/a.txt    | false
            **/doc/a     | doc/a          | true
            **/doc/a     | x/y/doc/a      | true
            **/doc/a     | xdoc/a         | false
            doc/**       | doc/x/y        | true
            doc/**       | doc            | false
            a/**/b       | a/b            | true
            a/**/b       | a/x/y/b        | true
            a/**/b       | ab             | false
            a**b         | axyb           | true
            a**b         | ax/yb          | false
            **           | any/thing      | true
            ?.txt        | a.txt          | true
            ?.txt        | ж.txt          | true
            ?.txt        | ab.txt         | false
            a?b          | a/b            | false
            a[0-9].txt   | a7.txt         | true
            a[0-9].txt   | ax.txt         | false
            a[!0-9]      | ax             | true
            a[^0-9]      | a5             | false
            a[!x]b       | a/b            | false
            []x]         | x              | true
            [a-]         | b              | false
            (?i)thumbs.* | THUMBS.DB      | true
            thumbs.db    | Thumbs.db      | false
            (?i)[x-z]q   | YQ             | true
            \\#sum       | #sum           | true
            \\!wow       | !wow           | true
            \\*          | ab             | false
            ~$*          | ~$report.docx  | true
            папка/       | папка/файл     | true
            """)
    void aPatternMeansWhatItMeansToGit(String pattern, String name, boolean ignored) throws Failure {
        IgnoreRules rules = rules("#presets off", pattern.replace("\\\\", "\\"));
        assertThat(rules.bad()).isEmpty();
        assertThat(rules.ignores(name(name))).as("%s %s", pattern, name).isEqualTo(ignored);
    }

    @Test
    void theLastLineThatFitsDecides() throws Failure {
        IgnoreRules rules = rules("*.log", "!keep.log", "(?i)!KEEP2.log", "keep3.log", "!/keep3.log");
        assertThat(rules.ignores(name("a.log"))).isTrue();
        assertThat(rules.ignores(name("keep.log"))).isFalse();
        assertThat(rules.ignores(name("Keep2.Log"))).isFalse();
        assertThat(rules.ignores(name("keep3.log"))).isFalse();
        assertThat(rules.ignores(name("sub/keep3.log"))).isTrue();
    }

    @Test
    void nothingInAnIgnoredFolderIsTakenBack() throws Failure {
        IgnoreRules rules = rules("build/", "!build/keep.txt", "out/*", "!out/keep.txt");
        assertThat(rules.ignores(name("build/keep.txt"))).isTrue();
        assertThat(rules.ignores(name("out/keep.txt"))).isFalse();
        assertThat(rules.ignores(name("out/other.txt"))).isTrue();
    }

    @Test
    void presetsCountUntilTheyAreSwitchedOffOrTakenBack() throws Failure {
        for (String litter : List.of("sub/.DS_Store", "THUMBS.DB", "~$a.docx", "x.swp", "x~", ".~lock.a.odt#")) {
            assertThat(IgnoreRules.of(List.of()).ignores(name(litter)))
                    .as(litter)
                    .isTrue();
            assertThat(rules("  #PRESETS off ").ignores(name(litter)))
                    .as(litter)
                    .isFalse();
        }
        assertThat(rules("!Thumbs.db").ignores(name("Thumbs.db"))).isFalse();
        assertThat(IgnoreRules.of(List.of()).bad()).isEmpty();
        assertThat(IgnoreRules.of(List.of()).ignores(name("report.docx"))).isFalse();
    }

    @Test
    void thePersonalListHasTheLastWord() throws Failure {
        IgnoreList personal = new IgnoreList(".potluckignore", "!a.iso", true);
        IgnoreList group = new IgnoreList("group.potluckignore", "*.iso", true);
        IgnoreRules rules = IgnoreRules.of(List.of(personal, group));
        assertThat(rules.ignores(name("a.iso"))).isFalse();
        assertThat(rules.ignores(name("b.iso"))).isTrue();
    }

    @Test
    void whatIsWrittenOutMeansTheSame() throws Failure {
        IgnoreRules rules = rules("*.log", "# a remark", "", "(?i)!KEEP.log", "trailing\\ ", "folder/");
        IgnoreRules again = IgnoreRules.parse(rules.text());
        assertThat(again.text()).isEqualTo(rules.text());
        for (String one : List.of("a.log", "keep.log", "folder/x", "Thumbs.db", "other")) {
            assertThat(again.ignores(name(one))).as(one).isEqualTo(rules.ignores(name(one)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\t', textBlock = """
            [abc       | IGNORE_CLASS
            [z-a]      | IGNORE_CLASS
            [          | IGNORE_CLASS
            doc\\sub   | IGNORE_ESCAPE
            doc\\      | IGNORE_ESCAPE
            !          | IGNORE_PATH
            /          | IGNORE_PATH
            a//b       | IGNORE_PATH
            ../up      | IGNORE_PATH
            ./here     | IGNORE_PATH
            (?d)x      | IGNORE_OPTION
            """)
    void aBadLineIsToldWithItsNumberAndTheOthersCount(String line, String code) throws Failure {
        IgnoreRules rules = rules("*.o", line.replace("\\\\", "\\"), "*.p");
        assertThat(rules.bad()).hasSize(1);
        assertThat(rules.bad().getFirst().line()).isEqualTo(2);
        assertThat(rules.bad().getFirst().list()).isEqualTo(".potluckignore");
        assertThat(rules.bad().getFirst().why().code()).isEqualTo(code);
        assertThat(rules.ignores(name("a.o"))).isTrue();
        assertThat(rules.ignores(name("a.p"))).isTrue();
    }

    @Test
    void longPatternsAndLongListsAreTold() throws Failure {
        assertThat(rules("x".repeat(256)).bad().getFirst().why().code()).isEqualTo("IGNORE_LONG");
        assertThat(rules("#include x").bad().getFirst().why().code()).isEqualTo("IGNORE_OPTION");
        String many = "a*\n".repeat(1000) + "too-much\n";
        assertThat(rules(many).bad().getFirst().line()).isEqualTo(1001);
        assertThat(rules(many).ignores(name("too-much"))).isFalse();
        IgnoreRules cut = IgnoreRules.of(List.of(new IgnoreList("a.potluckignore", "x\ny", false)));
        assertThat(cut.bad().getFirst().line()).isEqualTo(3);
        assertThat(cut.ignores(name("y"))).isTrue();
    }

    @Test
    void noPatternTakesLongerThanItsLengthTimesThePath() throws Failure {
        WireName longest = name("a".repeat(250) + "/" + "a".repeat(250) + "/" + "a".repeat(250));
        List<String> hostile = List.of(
                "*a".repeat(120) + "b",
                "**/".repeat(80) + "b",
                "**/*a".repeat(50) + "/b",
                "?*".repeat(120) + "b",
                "[a-z]*".repeat(40) + "b");
        for (String pattern : hostile) {
            IgnoreRules rules = rules(pattern, "/" + pattern);
            for (int i = 0; i < 20; i++) {
                assertThat(rules.ignores(longest)).as(pattern).isFalse();
            }
        }
    }

    @Test
    void anyPatternMatchesAsARegularExpressionWould() throws Failure {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            String pattern = "/" + random(random, "ab*?/");
            String path = random(random, "ab/");
            if (pattern.matches(".*(//|/$|/\\*\\*.*|\\*\\*).*") || path.matches("(^/|.*//|.*/$).*")) {
                continue;
            }
            String expression = pattern.substring(1).replace("*", "[^/]*").replace("?", "[^/]");
            boolean expected = Pattern.matches(expression + "(/.*)?", path);
            IgnoreRules rules = rules(pattern);
            assertThat(rules.bad()).as("seed %d: %s", SEED, pattern).isEmpty();
            assertThat(rules.ignores(name(path)))
                    .as("seed %d: %s and %s", SEED, pattern, path)
                    .isEqualTo(expected);
        }
    }

    private static String random(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(7); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static IgnoreRules rules(String... lines) {
        return IgnoreRules.of(List.of(new IgnoreList(".potluckignore", String.join("\n", lines), true)));
    }

    private static WireName name(String path) throws Failure {
        return WireName.of(List.of(path.split("/")));
    }
}
