package potluck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import potluck.catalogue.FileVersion.Editor;
import potluck.kit.Failure;

class VersionRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:45:12Z");
    private static final Editor ANA = new Editor("00000000000000aa", "Ana");
    private static final Editor BORIS = new Editor("00000000000000bb", "Boris");

    @Test
    void whatIsNewIsTakenAndWhatIsOldIsNot() throws Failure {
        FileVersion first = edit(Optional.empty(), ANA, '1');
        FileVersion second = edit(Optional.of(first), BORIS, '2');
        assertThat(VersionRule.decide(Optional.empty(), first)).isEqualTo(new Step.Take(first));
        assertThat(VersionRule.decide(Optional.of(first), first)).isEqualTo(new Step.Have());
        assertThat(VersionRule.decide(Optional.of(first), second)).isEqualTo(new Step.Take(second));
        assertThat(VersionRule.decide(Optional.of(second), first)).isEqualTo(new Step.Have());
    }

    @Test
    void aDeletionRemovesWhatItSawAndIsRememberedWhereNothingWas() throws Failure {
        FileVersion first = edit(Optional.empty(), ANA, '1');
        FileVersion gone = delete(first, BORIS);
        assertThat(VersionRule.decide(Optional.of(first), gone)).isEqualTo(new Step.Remove(gone));
        assertThat(VersionRule.decide(Optional.empty(), gone)).isEqualTo(new Step.Note(gone));
        assertThat(VersionRule.decide(Optional.of(gone), first)).isEqualTo(new Step.Have());
    }

    @Test
    void anEditBeatsADeletionThatDidNotSeeIt() throws Failure {
        FileVersion first = edit(Optional.empty(), ANA, '1');
        FileVersion gone = delete(first, BORIS);
        FileVersion edited = edit(Optional.of(first), ANA, '2');
        assertThat(VersionRule.decide(Optional.of(gone), edited)).isEqualTo(new Step.Take(edited.joined(gone)));
        assertThat(VersionRule.decide(Optional.of(edited), gone)).isEqualTo(new Step.Note(edited.joined(gone)));
    }

    @Test
    void equalContentsAreNoConflict() throws Failure {
        FileVersion ana = edit(Optional.empty(), ANA, '1');
        FileVersion boris = edit(Optional.empty(), BORIS, '1');
        Step here = VersionRule.decide(Optional.of(ana), boris);
        Step there = VersionRule.decide(Optional.of(boris), ana);
        assertThat(here).isEqualTo(there).isInstanceOf(Step.Note.class);
    }

    @Test
    void ofVersionsThatDifferInNothingButTheTimeAllKeepTheSame() throws Failure {
        FileVersion ana = edit(Optional.empty(), ANA, '1');
        FileEntry file = ana.file().orElseThrow();
        FileEntry later = new FileEntry(
                file.name(), file.size(), file.content(), file.modified().plusSeconds(1), false);
        FileVersion other = new FileVersion(ana.name(), Optional.of(later), ana.vector(), ana.edit());
        assertThat(VersionRule.decide(Optional.of(ana), other)).isEqualTo(new Step.Note(other));
        assertThat(VersionRule.decide(Optional.of(other), ana)).isEqualTo(new Step.Have());
    }

    @Test
    void bothSidesOfAConflictAgreeOnWhoYields() throws Failure {
        FileVersion ana = edit(Optional.empty(), ANA, '1');
        FileVersion boris = edit(Optional.empty(), BORIS, '2');
        FileVersion both = boris.joined(ana);
        assertThat(VersionRule.decide(Optional.of(ana), boris)).isEqualTo(new Step.Yield(both, ana));
        assertThat(VersionRule.decide(Optional.of(boris), ana)).isEqualTo(new Step.Spare(both, ana));
    }

    @Test
    void neitherTheClockNorTheModificationTimeDecides() throws Failure {
        FileVersion one = edit(Optional.empty(), ANA, '1');
        FileVersion more = edit(Optional.of(edit(Optional.empty(), ANA, '2')), ANA, '3');
        FileVersion dated = new FileVersion(
                one.name(),
                one.file(),
                one.vector(),
                new Edit(
                        one.edit().device(),
                        "Ana",
                        NOW.plusSeconds(999_999),
                        one.edit().weight()));
        assertThat(more.beats(dated)).isTrue();
    }

    @Test
    void equalVectorsOfDifferentContentsLoseNothing() throws Failure {
        FileVersion one = edit(Optional.empty(), ANA, '1');
        FileVersion other = edit(Optional.empty(), ANA, '2');
        assertThat(VersionRule.decide(Optional.of(one), other)).isInstanceOf(Step.Yield.class);
        assertThat(VersionRule.decide(Optional.of(other), one)).isEqualTo(new Step.Have());
    }

    /// Members hear of versions in whatever order and however often, and tell each other what they have made of them:
    /// soon all have the same.
    @Test
    void anyOrderOfExchangeLeadsToTheSameVersion() throws Failure {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<FileVersion> all = new ArrayList<>();
            for (int i = 2 + random.nextInt(5); i > 0; i--) {
                all.add(someEdit(all, random));
            }
            List<FileVersion> held = new ArrayList<>();
            for (int member = 0; member < 4; member++) {
                Collections.shuffle(all, random);
                held.add(hear(Optional.empty(), all));
            }
            for (int round = 0; round < 3; round++) {
                for (int member = 0; member < 4; member++) {
                    Collections.shuffle(all, random);
                    held.set(member, hear(Optional.of(held.get(member)), held));
                }
            }
            assertThat(held.stream().distinct()).as("seed %d", seed).hasSize(1);
            assertThat(hear(Optional.of(held.getFirst()), all)).isEqualTo(held.getFirst());
        }
    }

    private static FileVersion hear(Optional<FileVersion> before, List<FileVersion> told) {
        Optional<FileVersion> held = before;
        for (FileVersion version : told) {
            held = switch (VersionRule.decide(held, version)) {
                case Step.Have() -> held;
                case Step.Note(FileVersion outcome) -> Optional.of(outcome);
                case Step.Take(FileVersion outcome) -> Optional.of(outcome);
                case Step.Remove(FileVersion outcome) -> Optional.of(outcome);
                case Step.Yield(FileVersion outcome, FileVersion _) -> Optional.of(outcome);
                case Step.Spare(FileVersion outcome, FileVersion _) -> Optional.of(outcome);
            };
        }
        return held.orElseThrow();
    }

    private static FileVersion someEdit(List<FileVersion> all, Random random) throws Failure {
        Optional<FileVersion> before = all.isEmpty() || random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(all.get(random.nextInt(all.size())));
        Editor editor = new Editor("%016x".formatted(all.size()), "user");
        return before.isPresent() && random.nextInt(3) == 0
                ? delete(before.get(), editor)
                : edit(before, editor, (char) ('0' + random.nextInt(4)));
    }

    private static FileVersion edit(Optional<FileVersion> before, Editor editor, char digit) throws Failure {
        WireName name = WireName.of(List.of("a.txt"));
        FileEntry file =
                new FileEntry(name, 1, ContentId.ofHex(String.valueOf(digit).repeat(64)), Instant.EPOCH, false);
        VersionVector vector = before.map(FileVersion::vector).orElse(VersionVector.NONE);
        return FileVersion.edited(name, Optional.of(file), vector, editor, NOW);
    }

    private static FileVersion delete(FileVersion before, Editor editor) {
        return FileVersion.edited(before.name(), Optional.empty(), before.vector(), editor, NOW);
    }
}
