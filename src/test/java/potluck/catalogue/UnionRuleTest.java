package potluck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import potluck.catalogue.Decision.Displace;
import potluck.catalogue.Decision.Fetch;
import potluck.catalogue.Decision.Have;
import potluck.catalogue.Decision.Replace;
import potluck.kit.Failure;

class UnionRuleTest {
    private static final String SMALL = "1a2b3c4d" + "0".repeat(56);
    private static final String LARGE = "f0f0f0f0" + "0".repeat(56);
    /// Shares its first eight digits with [#LARGE].
    private static final String LARGER = "f0f0f0f0" + "1".repeat(56);

    private final Holding held = new Holding();
    private final UnionRule rule = new UnionRule(held);

    @Test
    void aNewNameIsFetched() {
        assertThat(rule.decide(file("a/b.txt", SMALL))).isEqualTo(new Fetch(name("a/b.txt")));
    }

    @Test
    void theSameContentUnderTheSameNameIsNothingToDo() {
        held.put(file("b.txt", SMALL));

        assertThat(rule.decide(file("b.txt", SMALL))).isEqualTo(new Have());
        assertThat(rule.decide(file("B.TXT", SMALL))).isEqualTo(new Have());
    }

    @Test
    void aRemoteContentThatLosesTakesItsConflictName() {
        held.put(file("b.txt", SMALL));

        assertThat(rule.decide(file("b.txt", LARGE))).isEqualTo(new Fetch(name("b (conflict f0f0f0f0).txt")));
        assertThat(rule.decide(file("B.txt", LARGE))).isEqualTo(new Fetch(name("B (conflict f0f0f0f0).txt")));
    }

    @Test
    void aLocalContentThatLosesMakesRoom() {
        held.put(file("b.txt", LARGE));

        assertThat(rule.decide(file("b.txt", SMALL)))
                .isEqualTo(new Displace(name("b.txt"), name("b (conflict f0f0f0f0).txt"), name("b.txt")));
    }

    @Test
    void aLocalContentThatLosesAndIsHereTwiceIsReplaced() {
        held.put(file("b.txt", LARGE));
        held.put(file("b (conflict f0f0f0f0).txt", LARGE));

        assertThat(rule.decide(file("b.txt", SMALL)))
                .isEqualTo(new Replace(name("b.txt"), name("b (conflict f0f0f0f0).txt"), name("b.txt")));
    }

    @Test
    void aConflictIsSettledOnce() {
        held.put(file("b.txt", SMALL));
        held.put(file("b (conflict f0f0f0f0).txt", LARGE));

        assertThat(rule.decide(file("b.txt", LARGE))).isEqualTo(new Have());
        assertThat(rule.decide(file("b (conflict f0f0f0f0).txt", LARGE))).isEqualTo(new Have());
    }

    @Test
    void twoContentsThatShareEightDigitsAreBothKept() {
        held.put(file("b.txt", SMALL));
        held.put(file("b (conflict f0f0f0f0).txt", LARGE));

        assertThat(rule.decide(file("b.txt", LARGER))).isEqualTo(new Fetch(name("b (conflict " + LARGER + ").txt")));
    }

    @Test
    void aFolderKeepsItsNameAgainstAFile() {
        held.put(file("a/b.txt", SMALL));
        assertThat(rule.decide(file("a", LARGE))).isEqualTo(new Fetch(name("a (conflict f0f0f0f0)")));

        held.remove(name("a/b.txt"));
        held.put(file("a", SMALL));
        assertThat(rule.decide(file("a/b.txt", LARGE)))
                .isEqualTo(new Displace(name("a"), name("a (conflict 1a2b3c4d)"), name("a/b.txt")));
    }

    @Test
    void aNameThatBeginsLikeAFolderIsNone() {
        held.put(file("a.b/c", SMALL));
        held.put(file("a!", SMALL));

        assertThat(rule.decide(file("a", LARGE))).isEqualTo(new Fetch(name("a")));
    }

    @Test
    void longNamesAreShortenedToMakeRoomForTheMark() throws Failure {
        WireName longest = name("я".repeat(125) + ".docx");
        held.put(new FileEntry(longest, 1, ContentId.ofHex(SMALL), Instant.EPOCH, false));

        Decision decision = rule.decide(new FileEntry(longest, 1, ContentId.ofHex(LARGE), Instant.EPOCH, false));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Fetch.class,
                        fetch -> assertThat(fetch.name().last())
                                .startsWith("яяяя")
                                .endsWith("я (conflict f0f0f0f0).docx"));
    }

    @Test
    void hiddenFilesAndLongEndingsKeepTheirNamesWhole() {
        held.put(file(".bashrc", SMALL));
        held.put(file("a.this is no extension", SMALL));

        assertThat(rule.decide(file(".bashrc", LARGE))).isEqualTo(new Fetch(name(".bashrc (conflict f0f0f0f0)")));
        assertThat(rule.decide(file("a.this is no extension", LARGE)))
                .isEqualTo(new Fetch(name("a.this is no extension (conflict f0f0f0f0)")));
    }

    @Test
    void aMaliciousChainOfConflictsEndsWithoutLoss() {
        WireName taken = name("b");
        for (int i = 0; i < 20; i++) {
            held.put(new FileEntry(taken, 1, ContentId.ofHex(SMALL), Instant.EPOCH, false));
            taken = ConflictName.of(taken, ContentId.ofHex(LARGE)).orElseThrow();
        }

        assertThat(rule.decide(file("b", LARGE))).isEqualTo(new Have());
    }

    @Test
    void anyOrderOfExchangeEndsWithEqualFolders() {
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<Member> members = members(random);
            Set<String> contents = new TreeSet<>();
            members.forEach(member -> contents.addAll(member.contents()));
            exchangeUntilQuiet(members, random, seed);

            Map<String, String> first = members.getFirst().files();
            for (Member member : members) {
                assertThat(member.files()).as("seed %d", seed).isEqualTo(first);
            }
            assertThat(members.getFirst().contents()).as("seed %d", seed).isEqualTo(contents);
        }
    }

    private static List<Member> members(Random random) {
        String[] names = {"a", "A", "b.txt", "B.txt", "a/c", "A/c", "a/c/d", "ä", "Ä", "a (conflict f0f0f0f0)"};
        String[] contents = {SMALL, LARGE, LARGER, "00" + SMALL.substring(2), "f0f0f0f0" + "2".repeat(56)};
        List<Member> members = new ArrayList<>();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            Member member = new Member();
            for (int j = random.nextInt(6); j > 0; j--) {
                member.create(names[random.nextInt(names.length)], contents[random.nextInt(contents.length)]);
            }
            members.add(member);
        }
        return members;
    }

    /// Single files between random members, cut off at random; then everything among all, until nobody has
    /// anything to do.
    private static void exchangeUntilQuiet(List<Member> members, Random random, long seed) {
        for (int i = random.nextInt(200); i > 0; i--) {
            Member from = members.get(random.nextInt(members.size()));
            members.get(random.nextInt(members.size())).hearOne(from, random);
        }
        boolean changed = true;
        for (int round = 0; changed; round++) {
            assertThat(round).as("seed %d comes to an end", seed).isLessThan(100);
            changed = false;
            for (Member from : members) {
                for (Member to : members) {
                    changed |= to.hearAll(from);
                }
            }
        }
    }

    private static FileEntry file(String path, String content) {
        return new FileEntry(name(path), 1, ContentId.ofHex(content), Instant.EPOCH, false);
    }

    private static WireName name(String path) {
        try {
            return WireName.of(List.of(path.split("/")));
        } catch (Failure e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    /// A member that does what the rule says and keeps everything in memory.
    private static final class Member {
        private final Holding held = new Holding();
        private final UnionRule rule = new UnionRule(held);

        void create(String path, String content) {
            FileEntry file = file(path, content);
            boolean below = file.name().parents().stream()
                    .anyMatch(parent -> held.file(parent).isPresent());
            if (!below && held.file(file.name()).isEmpty() && !held.isFolder(file.name())) {
                held.put(file);
            }
        }

        Set<String> contents() {
            return new TreeSet<>(files().values());
        }

        Map<String, String> files() {
            Map<String, String> files = new TreeMap<>();
            held.files()
                    .forEach(file ->
                            files.put(file.name().portableKey(), file.content().hex()));
            return files;
        }

        void hearOne(Member other, Random random) {
            List<FileEntry> files = other.list();
            if (!files.isEmpty()) {
                hear(files.get(random.nextInt(files.size())));
            }
        }

        boolean hearAll(Member other) {
            boolean changed = false;
            for (FileEntry file : other.list()) {
                changed |= hear(file);
            }
            return changed;
        }

        private List<FileEntry> list() {
            List<FileEntry> files = new ArrayList<>();
            held.files().forEach(files::add);
            return files;
        }

        boolean hear(FileEntry remote) {
            switch (rule.decide(remote)) {
                case Have() -> {
                    return false;
                }
                case Fetch(WireName name) -> keep(remote, name);
                case Displace(WireName mine, WireName mineTo, WireName fetch) -> {
                    FileEntry moved = held.file(mine).orElseThrow();
                    held.remove(mine);
                    keep(moved, mineTo);
                    keep(remote, fetch);
                }
                case Replace(WireName mine, WireName copy, WireName fetch) -> {
                    assertThat(held.file(copy).orElseThrow().content())
                            .isEqualTo(held.file(mine).orElseThrow().content());
                    held.remove(mine);
                    keep(remote, fetch);
                }
            }
            return true;
        }

        private void keep(FileEntry file, WireName name) {
            assertThat(held.file(name)).isEmpty();
            assertThat(held.isFolder(name)).isFalse();
            held.put(new FileEntry(name, file.size(), file.content(), file.modified(), file.executable()));
        }
    }
}
