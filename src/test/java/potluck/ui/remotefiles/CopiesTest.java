package potluck.ui.remotefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import potluck.node.FileView;

class CopiesTest {
    private final FileView ana = file("Ana", "/home/ana/plan.txt", "c1", "READY");
    private final FileView boris = file("Boris", "C:\\docs\\plan.txt", "c1", "READY");
    private final FileView own = file("Adam", "/home/adam/plan.txt", "c1", "OWN");

    @Test
    void theSameContentUnderTheSameNameIsOne() {
        List<Copies> copies = Copies.of(List.of(boris, ana));
        assertThat(copies).containsExactly(new Copies(ana, List.of(boris)));
        assertThat(copies.getFirst().users()).containsExactly("Ana", "Boris");
    }

    @Test
    void anotherNameOrAnotherContentIsAnother() {
        FileView renamed = file("Boris", "/home/boris/plan (1).txt", "c1", "READY");
        FileView changed = file("Boris", "/home/boris/plan.txt", "c2", "READY");
        assertThat(Copies.of(List.of(ana, renamed, changed))).hasSize(3);
    }

    @Test
    void whatIsBeingPreparedIsAlone() {
        FileView first = file("Ana", "/home/ana/film.mp4", "", "HASHING");
        FileView other = file("Boris", "/home/boris/film.mp4", "", "HASHING");
        assertThat(Copies.of(List.of(first, other))).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void twoCopiesOfOneMemberAreOneHolder() {
        Copies twice = new Copies(ana, List.of(file("Ana", "/home/ana/old/plan.txt", "c1", "READY"), boris));
        assertThat(twice.users()).containsExactly("Ana", "Boris");
    }

    @Test
    void onesOwnCopyComesLastAndSettlesTheState() {
        Copies copies = Copies.of(List.of(own, boris)).getFirst();
        assertThat(copies.first()).isEqualTo(boris);
        assertThat(copies.state()).isEqualTo("OWN");
        assertThat(copies.isElsewhere()).isTrue();
        assertThat(new Copies(own, List.of()).isElsewhere()).isFalse();
        assertThat(new Copies(boris, List.of()).state()).isEqualTo("READY");
    }

    @Test
    void theyAreKnownByTheSameWhoeverLeaves() {
        String key = Copies.of(List.of(ana, boris, own)).getFirst().key();
        for (FileView left : List.of(ana, boris, own)) {
            assertThat(Copies.of(List.of(left)).getFirst().key()).isEqualTo(key);
        }
    }

    @Test
    void atAPlaceTheOneThatLiesThereComesFirst() {
        Copies copies = Copies.of(List.of(ana, boris)).getFirst();
        assertThat(copies.at(Place.EVERYWHERE)).containsSame(copies);
        assertThat(copies.at(Place.of("Boris")).orElseThrow().files()).containsExactly(boris, ana);
        assertThat(copies.at(new Place("Boris", "C:\\docs"))).isPresent();
        assertThat(copies.at(new Place("Boris", "C:\\music"))).isEmpty();
        assertThat(copies.at(Place.of("Vera"))).isEmpty();
    }

    @Test
    void everyHolderAndEveryPathIsSearched() {
        assertThat(Copies.of(List.of(ana, boris)).getFirst().text())
                .isEqualTo("ana /home/ana/plan.txt\nboris c:\\docs\\plan.txt");
    }

    @Test
    void noFileIsLostAndTheOrderOfTheAnswerDoesNotMatter() {
        long seed = 20_261_121;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Set<FileView> files = new HashSet<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                String name = "/" + random.nextInt(2) + "/n" + random.nextInt(3);
                String content = random.nextInt(4) == 0 ? "" : "c" + random.nextInt(3);
                files.add(file("u" + random.nextInt(4), name, content, "READY"));
            }
            List<FileView> answer = new ArrayList<>(files);
            List<Copies> copies = Copies.of(answer);
            Collections.shuffle(answer, random);
            assertThat(copies).as("seed %d, round %d", seed, round).hasSameElementsAs(Copies.of(answer));
            assertThat(copies.stream().flatMap(Copies::files).toList())
                    .as("seed %d, round %d", seed, round)
                    .containsExactlyInAnyOrderElementsOf(files);
            assertThat(copies.stream().map(Copies::key).collect(Collectors.toSet()))
                    .as("seed %d, round %d", seed, round)
                    .hasSameSizeAs(copies);
        }
    }

    private static FileView file(String user, String path, String content, String state) {
        return new FileView(user, path, 7, content, state);
    }
}
