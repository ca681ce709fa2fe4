package potluck.ui.remotefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import potluck.node.FileView;

class ShelfTest {
    private final Shelf shelf = new Shelf(Copies.of(List.of(
            file("Ana", "/home/ana/photos/2019/sea.jpg", 10),
            file("Ana", "/home/ana/photos/2020/snow.jpg", 20),
            file("Ana", "/home/ana/photos/me.jpg", 5),
            file("Ana", "/home/ana/photos of cats/cat.jpg", 7),
            file("Boris", "C:\\music\\song.mp3", 30),
            file("Boris", "D:\\film.mp4", 40))));

    @Test
    void everywhereIsAFolderForEachMember() {
        assertThat(shelf.in(Place.EVERYWHERE))
                .containsExactly(
                        new Entry.Folder("Ana", "", "Ana", 4, 42), new Entry.Folder("Boris", "", "Boris", 2, 70));
    }

    @Test
    void aMemberIsOpenedWhereTheFilesPart() {
        assertThat(shelf.top("Ana")).isEqualTo("/home/ana");
        assertThat(shelf.in(Place.of("Ana")))
                .containsExactly(
                        new Entry.Folder("Ana", "/home/ana/photos", "photos", 3, 35),
                        new Entry.Folder("Ana", "/home/ana/photos of cats", "photos of cats", 1, 7));
    }

    @Test
    void foldersComeBeforeFiles() {
        assertThat(shelf.in(new Place("Ana", "/home/ana/photos")))
                .extracting(Entry::name)
                .containsExactly("2019", "2020", "me.jpg");
    }

    @Test
    void theDrivesOfAnotherSystemAreFolders() {
        assertThat(shelf.top("Boris")).isEmpty();
        assertThat(shelf.in(Place.of("Boris"))).extracting(Entry::path).containsExactly("C:", "D:");
        assertThat(shelf.in(new Place("Boris", "C:\\music")))
                .extracting(Entry::name)
                .containsExactly("song.mp3");
    }

    @Test
    void aListHoldsWhatLiesDeeperToo() {
        assertThat(shelf.all(new Place("Ana", "/home/ana/photos"))).hasSize(3);
        assertThat(shelf.all(Place.of("Boris"))).hasSize(2);
        assertThat(shelf.all(Place.EVERYWHERE)).hasSize(6);
    }

    @Test
    void theWayLeadsFromEveryoneToThePlace() {
        assertThat(shelf.way(Place.EVERYWHERE)).containsExactly(Place.EVERYWHERE);
        assertThat(shelf.way(Place.of("Ana"))).containsExactly(Place.EVERYWHERE, Place.of("Ana"));
        assertThat(shelf.way(new Place("Ana", "/home/ana/photos/2019")))
                .containsExactly(
                        Place.EVERYWHERE,
                        Place.of("Ana"),
                        new Place("Ana", "/home/ana/photos"),
                        new Place("Ana", "/home/ana/photos/2019"));
        assertThat(shelf.way(new Place("Boris", "C:\\music")))
                .containsExactly(
                        Place.EVERYWHERE, Place.of("Boris"), new Place("Boris", "C:"), new Place("Boris", "C:\\music"));
    }

    @Test
    void aFolderIsNotBelowItsNamesake() {
        assertThat(FileNames.isBelow("/home/ana/photos of cats/cat.jpg", "/home/ana/photos"))
                .isFalse();
        assertThat(FileNames.isBelow("/home/ana/photos", "/home/ana/photos")).isFalse();
        assertThat(FileNames.isBelow("/x", "")).isTrue();
        assertThat(FileNames.common("/home/ana", "/x")).isEmpty();
    }

    @Test
    void copiesAreToldOnceAndLieInEveryFolderTheyAreIn() {
        Shelf twice = new Shelf(Copies.of(List.of(
                new FileView("Ana", "/a/x/cover.jpg", 5, "c0", "READY"),
                new FileView("Ana", "/a/y/cover.jpg", 5, "c0", "READY"),
                new FileView("Boris", "/b/cover.jpg", 5, "c0", "READY"))));
        assertThat(twice.all(Place.EVERYWHERE)).hasSize(1);
        assertThat(twice.all(new Place("Ana", "/a/y"))).extracting(Entry::path).containsExactly("/a/y/cover.jpg");
        assertThat(twice.in(Place.of("Ana"))).extracting(Entry::name).containsExactly("x", "y");
        for (String folder : List.of("/a/x", "/a/y")) {
            assertThat(twice.in(new Place("Ana", folder)))
                    .extracting(Entry::path)
                    .containsExactly(folder + "/cover.jpg");
        }
        assertThat(twice.totals()).containsEntry("Ana", new Totals(2, 10)).containsEntry("Boris", new Totals(1, 5));
    }

    private static FileView file(String user, String path, long size) {
        return new FileView(user, path, size, "", "READY");
    }
}
