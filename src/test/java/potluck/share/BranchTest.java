package potluck.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import potluck.kit.Log;
import potluck.wire.TrackerMessage.Holding;
import potluck.wire.TrackerMessage.Member;
import potluck.wire.TrackerMessage.Offer;

class BranchTest {
    private final List<Holding> holdings = new ArrayList<>();

    @Test
    void everythingBelowTheFolderKeepsItsPlace() {
        offer("Ana", "/home/ana/photos/a.jpg");
        offer("Ana", "/home/ana/photos/summer/b.jpg");
        assertThat(names("Ana", "/home/ana/photos")).containsExactly("photos/a.jpg", "photos/summer/b.jpg");
        assertThat(names("Ana", "/home/ana/photos/")).containsExactly("photos/a.jpg", "photos/summer/b.jpg");
    }

    @Test
    void neighboursAndOthersAreLeftOut() {
        offer("Ana", "/home/ana/photos");
        offer("Ana", "/home/ana/photos2/a.jpg");
        offer("Boris", "/home/ana/photos/a.jpg");
        assertThat(names("Ana", "/home/ana/photos")).isEmpty();
    }

    @Test
    void pathsOfAnotherSystemAreUnderstood() {
        offer("Ana", "C:\\Users\\ana\\photos\\summer\\b.jpg");
        assertThat(names("Ana", "C:\\Users\\ana\\photos")).containsExactly("photos/summer/b.jpg");
        assertThat(names("Ana", "C:\\")).containsExactly("Users/ana/photos/summer/b.jpg");
    }

    @Test
    void theTopOfADiskHasNoNameOfItsOwn() {
        offer("Ana", "/a.txt");
        assertThat(names("Ana", "/")).containsExactly("a.txt");
    }

    @Test
    void aNameThatLeadsElsewhereIsLeftOut() {
        offer("Ana", "/home/ana/photos/../../boris/.ssh/authorized_keys");
        offer("Ana", "/home/ana/photos//a.jpg");
        offer("Ana", "/home/ana/photos/good.jpg");
        assertThat(names("Ana", "/home/ana/photos")).containsExactly("photos/good.jpg");
    }

    private void offer(String user, String path) {
        holdings.add(new Holding(new Member(user, "00".repeat(32), "127.0.0.1", 5555, true), new Offer(path, 1, "")));
    }

    private List<String> names(String user, String folder) {
        return new Branch(user, folder)
                .leaves(holdings, Log.silent()).stream()
                        .map(leaf -> leaf.name().path())
                        .toList();
    }
}
