package potluck.sync.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import potluck.catalogue.ContentId;
import potluck.catalogue.Edit;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Hash;
import potluck.catalogue.VersionVector;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

class CopiesTest {
    private static final Edit EDIT = new Edit("0".repeat(VersionVector.DIGITS), "Ana", Instant.EPOCH, 0);

    private final Copies copies = new Copies(3);
    private final Holder ana = new Person("a", "Ana");
    private final Holder boris = new Person("b", "Boris");

    private record Person(String device, String user) implements Holder {}

    @Test
    void everyoneIsAskedOnce() {
        assertThat(copies.asks(ana)).isTrue();
        assertThat(copies.asks(ana)).isFalse();
        copies.ended(ana);
        assertThat(copies.asks(ana)).isTrue();
    }

    @Test
    void thoseWithTheSameContentAreHoldersOfIt() throws Failure {
        ask();
        copies.tell(boris, version("x", "one"));
        copies.tell(ana, version("x", "one"));
        assertThat(holders("x", "one")).containsExactly("Ana", "Boris");
        copies.tell(boris, version("x", "two"));
        assertThat(holders("x", "one")).containsExactly("Ana");
        assertThat(holders("x", "two")).containsExactly("Boris");
        assertThat(holders("y", "one")).isEmpty();
    }

    @Test
    void whatIsDeletedOrWhoIsGoneHoldsNothing() throws Failure {
        ask();
        copies.tell(ana, version("x", "one"));
        copies.tell(boris, version("x", "one"));
        copies.tell(ana, new FileVersion(name("x"), Optional.empty(), VersionVector.NONE, EDIT));
        assertThat(holders("x", "one")).containsExactly("Boris");
        copies.ended(boris);
        assertThat(copies.versions()).isEmpty();
    }

    @Test
    void whoWasNotAskedTellsNothing() throws Failure {
        copies.tell(ana, version("x", "one"));
        assertThat(copies.versions()).isEmpty();
    }

    @Test
    void whatIsTooMuchIsNotKept() throws Failure {
        ask();
        for (String path : List.of("a", "b", "c", "d")) {
            copies.tell(ana, version(path, "one"));
        }
        copies.tell(boris, version("a", "one"));
        copies.tell(boris, version("d", "one"));
        assertThat(copies.versions()).containsOnlyKeys("a", "b", "c");
        assertThat(holders("a", "one")).containsExactly("Ana", "Boris");
    }

    private void ask() {
        copies.asks(ana);
        copies.asks(boris);
    }

    private List<String> holders(String path, String content) throws Failure {
        return copies.holders(name(path), content(content));
    }

    private static WireName name(String path) throws Failure {
        return WireName.of(List.of(path));
    }

    private static ContentId content(String text) {
        return new ContentId(Hash.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static FileVersion version(String path, String content) throws Failure {
        FileEntry file = new FileEntry(name(path), content.length(), content(content), Instant.EPOCH, false);
        return new FileVersion(file.name(), Optional.of(file), VersionVector.NONE, EDIT);
    }
}
