package potluck.sync.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.kit.Failure;
import potluck.sync.BarePeer;
import potluck.wire.PeerMessage.Item;

class OfferedTest {
    @Test
    void aSmallFileTravelsWithItsPiecesAndComesOutTheSame() throws Failure {
        Item item = BarePeer.item("hello", "folder", "hello.txt");
        Offered offered = Offered.of(item);
        assertThat(offered.manifest()).contains(BarePeer.manifest("hello"));
        assertThat(offered.entry().name().path()).isEqualTo("folder/hello.txt");
        Item again = Offered.item(offered.entry(), BarePeer.manifest("hello"));
        assertThat(again).usingRecursiveComparison().isEqualTo(item);
    }

    @Test
    void aFileOfManyPiecesTravelsWithoutThem() throws Failure {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            pieces.add(new Piece(Hash.of(new byte[] {(byte) i}), 1));
        }
        Manifest manifest = new Manifest(pieces);
        Offered small = Offered.of(BarePeer.item("x", "five"));
        Item told = Offered.item(small.entry(), manifest);
        assertThat(told.pieces()).isEmpty();
        assertThat(Offered.of(told).manifest()).isEmpty();
    }

    @Test
    void anEmptyFileNeedsNoPieces() throws Failure {
        Offered offered = Offered.of(BarePeer.item("", "empty"));
        assertThat(offered.manifest()).isPresent();
        assertThat(offered.entry().size()).isZero();
    }

    @Test
    void piecesThatDoNotMakeUpTheContentAreRefused() {
        Item good = BarePeer.item("hello", "a");
        assertRefused(new Item(good.name(), good.size() + 1, good.content(), 0, false, good.pieces()));
        assertRefused(new Item(good.name(), 0, good.content(), 0, false, new byte[0]));
        assertRefused(withPieces(good, BarePeer.item("other", "a").pieces()));
        byte[] huge = good.pieces().clone();
        huge[32] = -1;
        assertRefused(withPieces(good, huge));
    }

    @Test
    void namesThatSomeSystemCannotHoldAreRefused() {
        for (String bad :
                List.of("..", ".", "", "a/b", "a\\b", "C:", "NUL", "com1.txt", "x ", "x.", "a\u0000b", "\u202Etxt")) {
            assertThatThrownBy(() -> Offered.of(BarePeer.item("x", bad)))
                    .as(bad)
                    .isInstanceOf(Failure.class);
        }
        assertThatThrownBy(() -> Offered.of(BarePeer.item("x", "..", "etc", "passwd")))
                .isInstanceOf(Failure.class);
    }

    @Test
    void aTimeOutOfAllBoundsIsBroughtInside() throws Failure {
        Item good = BarePeer.item("hello", "a");
        Item early = new Item(good.name(), good.size(), good.content(), Long.MIN_VALUE, false, good.pieces());
        Item late = new Item(good.name(), good.size(), good.content(), Long.MAX_VALUE, false, good.pieces());
        assertThat(Offered.of(early).entry().modified()).isEqualTo(Instant.EPOCH);
        assertThat(Offered.of(late).entry().modified()).isBefore(Instant.parse("+10000-01-01T00:00:00Z"));
    }

    private static Item withPieces(Item item, byte[] pieces) {
        return new Item(item.name(), item.size(), item.content(), item.modified(), item.executable(), pieces);
    }

    private static void assertRefused(Item item) {
        assertThatThrownBy(() -> Offered.of(item))
                .isInstanceOf(Failure.class)
                .matches(why -> List.of("WRONG_PIECES", "BAD_MANIFEST").contains(Failure.codeOf(why)));
    }
}
