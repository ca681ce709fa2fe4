package potluck.sync.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.FileEntry;
import potluck.identity.MemoryWorld;
import potluck.kit.Failure;
import potluck.kit.Lifecycle;
import potluck.peer.Link;
import potluck.sync.BarePeer;
import potluck.sync.SyncDevice;
import potluck.sync.folder.SyncFault;
import potluck.sync.index.Offered;

@Timeout(30)
class WishTableTest {
    private static final int MOST = 3;

    @TempDir
    private Path home;

    private final Lifecycle opened = new Lifecycle();
    private final WishTable wishes = new WishTable(MOST);
    private Link ana;
    private Link boris;

    @BeforeEach
    void twoLinks() throws IOException {
        MemoryWorld world = new MemoryWorld();
        SyncDevice here = opened.own(new SyncDevice(world, "Here", home));
        ana = opened.own(new BarePeer(world, "Ana")).link(here);
        boris = opened.own(new BarePeer(world, "Boris")).link(here);
    }

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    @Test
    void oneWishHasAllItsHolders() throws Failure {
        wishes.add(ana, file("x", "a"), Optional.empty());
        wishes.add(boris, file("x", "a"), Optional.empty());
        assertThat(wishes.all())
                .singleElement()
                .satisfies(wish -> assertThat(wish.holders()).containsExactlyInAnyOrder(ana, boris));
    }

    @Test
    void aWishEndsWithItsLastHolder() throws Failure {
        wishes.add(ana, file("x", "a"), Optional.empty());
        wishes.add(boris, file("x", "a"), Optional.empty());
        wishes.ended(ana);
        assertThat(wishes.all()).hasSize(1);
        wishes.ended(boris);
        assertThat(wishes.all()).isEmpty();
    }

    @Test
    void anotherContentUnderTheNameReplacesWhatTheMemberToldBefore() throws Failure {
        wishes.add(ana, file("old", "a"), Optional.empty());
        wishes.add(boris, file("old", "a"), Optional.empty());
        wishes.add(ana, file("child", "a", "b"), Optional.empty());
        wishes.supersede(ana, file("new", "A"));
        assertThat(wishes.all()).hasSize(2);
        Wish old = wishes.all().iterator().next();
        assertThat(old.holders()).containsExactly(boris);
        wishes.supersede(boris, file("old", "a"));
        assertThat(wishes.all()).contains(old);
        wishes.supersede(boris, file("new", "a"));
        assertThat(wishes.all()).doesNotContain(old);
    }

    @Test
    void oneMemberCannotFillTheMemory() throws Failure {
        for (int i = 0; i < MOST; i++) {
            wishes.add(ana, file("x" + i, "a" + i), Optional.empty());
        }
        assertThatThrownBy(() -> wishes.add(ana, file("y", "b"), Optional.empty()))
                .matches(why -> Failure.codeOf(why).equals("TOO_MANY_FILES"));
        wishes.add(boris, file("y", "b"), Optional.empty());
        assertThat(wishes.all()).isNotEmpty();
    }

    @Test
    void fulfilledWishesMakeRoomForOthers() throws Failure {
        for (int i = 0; i < 10 * MOST; i++) {
            wishes.add(ana, file("x" + i, "a" + i), Optional.empty());
            wishes.remove(wishes.all().iterator().next());
        }
        assertThat(wishes.all()).isEmpty();
    }

    @Test
    void onlyLinkedHoldersAreSources() throws Failure {
        wishes.add(ana, file("x", "a"), Optional.empty());
        wishes.add(boris, file("x", "a"), Optional.empty());
        Wish wish = wishes.all().iterator().next();
        assertThat(wish.sources(Optional.empty())).hasSize(2);
        assertThat(wish.content()).contains(wish.entry().content());
        ana.close();
        assertThat(wish.sources(Optional.empty())).hasSize(1);
        boris.close();
        assertThatThrownBy(() -> wish.sources(Optional.empty()))
                .matches(why -> Failure.codeOf(why).equals("NOBODY_HOLDS"));
    }

    @Test
    void aWishRemembersWhyTheLastAttemptFailed() throws Failure {
        wishes.add(ana, file("x", "a"), Optional.empty());
        Wish wish = wishes.all().iterator().next();
        assertThat(wish.why()).isEmpty();
        wish.failed(Failure.of(SyncFault.NOBODY_HOLDS, "a"), System.nanoTime());
        assertThat(wish.why())
                .hasValueSatisfying(
                        why -> assertThat(why.is(SyncFault.NOBODY_HOLDS)).isTrue());
        assertThat(wish.attempts()).isEqualTo(1);
    }

    private static FileEntry file(String text, String... name) throws Failure {
        return Offered.of(BarePeer.item(text, name)).entry();
    }
}
