package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.ui.sync.FileSamples.file;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import potluck.text.Words;
import potluck.ui.fx.Fold;
import potluck.ui.fx.WordFilter;

class FileOutlineTest {
    private final Comparator<FileLine> byName =
            Comparator.comparing(FileLine::name, Words.of(Locale.ENGLISH).byName());
    private final FileOutline outline = new FileOutline(byName);
    private final FileNode tree = FileNode.of(FileSamples.mixed());

    @Test
    void foldersStandFirstAndAreClosed() {
        assertThat(names("", Set.of(), byName)).containsExactly("2026", "films", "music", "notes.tmp", "Readme.txt");
    }

    @Test
    void whatLiesInOpenFoldersStandsBelowThemWithNumbersByTheirValue() {
        List<FileLine> lines = lines("", Set.of("2026/", "2026/summer/"), byName);
        assertThat(lines)
                .extracting(line -> " ".repeat(line.depth()) + line.name())
                .startsWith("2026", " summer", "  photo 9.jpg", "  photo 10.jpg", " plan.txt", "films");
        assertThat(lines).extracting(FileLine::fold).startsWith(Fold.OPEN, Fold.OPEN, Fold.LEAF);
    }

    @Test
    void aFolderThatIsOpenInAClosedOneIsNotSeen() {
        assertThat(names("", Set.of("2026/summer/"), byName)).doesNotContain("summer");
    }

    @Test
    void searchingShowsWhatFitsAndTheFoldersItLiesIn() {
        assertThat(names("flac song", Set.of(), byName)).containsExactly("music", "song.flac");
        assertThat(names("SUMMER", Set.of(), byName)).containsExactly("2026", "summer", "photo 9.jpg", "photo 10.jpg");
        assertThat(names("nowhere", Set.of(), byName)).isEmpty();
        assertThat(names("", Set.of(), byName)).hasSize(5);
    }

    @Test
    void anotherOrderHoldsInEachFolderButFoldersStayFirst() {
        Comparator<FileLine> smallest = Comparator.comparing(line -> line.file().size());
        assertThat(names("", Set.of("music/"), smallest))
                .containsExactly("films", "2026", "music", "broken.flac", "song.flac", "Readme.txt", "notes.tmp");
        assertThat(names("", Set.of("music/"), smallest.reversed()))
                .startsWith("music", "song.flac", "broken.flac", "2026", "films");
    }

    @Test
    void aFolderTellsOfAllThatLiesInIt() {
        FileLine music = lines("", Set.of(), byName).get(2);
        assertThat(music.file().state()).isEqualTo("FAILED");
        assertThat(music.file().size()).isEqualTo(5_000_001);
        assertThat(music.file().modified()).isEqualTo(FileSamples.NOON.plusSeconds(60));
        assertThat(music.files()).isEqualTo(2);
        FileLine year = lines("", Set.of(), byName).getFirst();
        assertThat(year.file().state()).isEqualTo("CONFLICT");
        assertThat(year.files()).isEqualTo(3);
    }

    @Test
    void whatIsIgnoredInAFolderDoesNotMatterToIt() {
        FileNode mixed = FileNode.of(List.of(file("a/x", "IGNORED"), file("a/y", "HERE"), file("b/x", "IGNORED")));
        assertThat(outline.lines(new FileOutline.Wanted(mixed, WordFilter.of(""), Set.of(), byName)))
                .extracting(line -> line.file().state())
                .containsExactly("HERE", "IGNORED");
    }

    @Test
    void aFileAndAFolderOfOneNameAreTwo() {
        FileNode twins = FileNode.of(List.of(file("a", "ELSEWHERE"), file("a/b", "HERE")));
        assertThat(outline.lines(new FileOutline.Wanted(twins, WordFilter.of(""), Set.of("a/"), byName)))
                .extracting(FileLine::key)
                .containsExactly("a/", "a/b", "a");
    }

    /// Of fifty thousand files only what is seen is looked at.
    @Test
    void closedFoldersCostNothing() {
        int[] compared = new int[1];
        Comparator<FileLine> counting = (one, other) -> {
            compared[0]++;
            return byName.compare(one, other);
        };
        FileNode large = FileNode.of(FileSamples.many(50_000));
        FileOutline.Wanted wanted =
                new FileOutline.Wanted(large, WordFilter.of(""), Set.of("folder 3/", "folder 3/part 301/"), counting);
        assertThat(outline.lines(wanted)).hasSize(5 + 100 + 100);
        int once = compared[0];
        assertThat(once).isLessThan(3000);
        outline.lines(wanted);
        assertThat(compared[0]).isEqualTo(once);
    }

    private List<FileLine> lines(String words, Set<String> open, Comparator<FileLine> order) {
        return outline.lines(new FileOutline.Wanted(tree, WordFilter.of(words), open, order));
    }

    private List<String> names(String words, Set<String> open, Comparator<FileLine> order) {
        return lines(words, open, order).stream().map(FileLine::name).toList();
    }
}
