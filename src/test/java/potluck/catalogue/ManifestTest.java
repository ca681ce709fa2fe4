package potluck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import potluck.kit.Failure;

class ManifestTest {
    private static final Hash A = Hash.of(new byte[] {1});
    private static final Hash B = Hash.of(new byte[] {2});

    private final Manifest two = new Manifest(List.of(new Piece(A, 100), new Piece(B, 28)));

    @Test
    void knowsWhereEachPieceLies() {
        assertThat(two.size()).isEqualTo(128);
        assertThat(two.count()).isEqualTo(2);
        assertThat(two.offset(0)).isZero();
        assertThat(two.offset(1)).isEqualTo(100);
        assertThat(two.offset(2)).isEqualTo(128);
        assertThat(two.length(1)).isEqualTo(28);
        assertThat(two.piece(1)).isEqualTo(new Piece(B, 28));
        assertThat(two.pieces()).containsExactly(new Piece(A, 100), new Piece(B, 28));
        assertThat(two.isAt(0, A)).isTrue();
        assertThat(two.isAt(0, B)).isFalse();
    }

    @Test
    void idIsTheHashOfTheEncoding() {
        byte[] encoding = ByteBuffer.allocate(72)
                .put(A.bytes())
                .putInt(100)
                .put(B.bytes())
                .putInt(28)
                .array();

        assertThat(two.encode(0, 2)).isEqualTo(encoding);
        assertThat(two.encode(1, 2)).isEqualTo(Arrays.copyOfRange(encoding, 36, 72));
        assertThat(two.id()).isEqualTo(new ContentId(Hash.of(encoding)));
    }

    @Test
    void anEmptyFileHasNoPieces() {
        Manifest empty = new Manifest(List.of());

        assertThat(empty.size()).isZero();
        assertThat(empty.count()).isZero();
        assertThat(empty.encode(0, 0)).isEmpty();
        assertThat(empty.id().hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void whatIsEncodedCanBeDecoded() throws Failure {
        Random random = new Random(2);
        for (int count = 0; count < 200; count++) {
            List<Piece> pieces = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                pieces.add(new Piece(Hash.of(new byte[] {(byte) i}), 1 + random.nextInt(Piece.LONGEST)));
            }
            Manifest manifest = new Manifest(pieces);
            Manifest decoded = Manifest.decode(manifest.encode(0, count));

            assertThat(decoded).isEqualTo(manifest).hasSameHashCodeAs(manifest).hasToString(manifest.toString());
            assertThat(decoded.pieces()).isEqualTo(pieces);
        }
    }

    @Test
    void whatOthersSentCannotBeChangedLater() throws Failure {
        byte[] sent = two.encode(0, 2);
        Manifest manifest = Manifest.decode(sent);
        sent[0]++;

        assertThat(manifest).isEqualTo(two);
    }

    @Test
    void malformedEncodingsAreRejected() {
        assertBad(new byte[35]);
        assertBad(new byte[37]);
        assertBad(withLength(0));
        assertBad(withLength(-1));
        assertBad(withLength(Integer.MIN_VALUE));
        assertBad(withLength(Piece.LONGEST + 1));
        assertBad(withLength(Integer.MAX_VALUE));
    }

    @Test
    void randomBytesNeverBecomeAnImpossibleManifest() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[36 * (1 + random.nextInt(4))];
            random.nextBytes(bytes);
            for (int at = 32; random.nextBoolean() && at < bytes.length; at += 36) {
                bytes[at] = 0;
                bytes[at + 1] = (byte) random.nextInt(0x42);
            }
            try {
                Manifest manifest = Manifest.decode(bytes);
                assertThat(manifest.pieces()).allMatch(piece -> piece.length() > 0 && piece.length() <= Piece.LONGEST);
            } catch (Failure failure) {
                assertThat(failure.is(CatalogueFault.BAD_MANIFEST)).isTrue();
            }
        }
    }

    @Test
    void aHundredThousandPiecesAreCheap() throws Failure {
        byte[] encoded = new byte[36 * 100_000];
        for (int at = 32; at < encoded.length; at += 36) {
            encoded[at + 1] = 0x10;
        }
        Manifest manifest = Manifest.decode(encoded);

        assertThat(manifest.size()).isEqualTo(100_000L << 20);
        assertThat(manifest.offset(99_999)).isEqualTo(99_999L << 20);
    }

    @Test
    void piecesAndCutSizesHaveBounds() {
        assertThatThrownBy(() -> new Piece(A, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Piece(A, Piece.LONGEST + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CutSizes(0, 64, 128)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CutSizes(64, 100, 128)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CutSizes(128, 64, 128)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void largerFilesHaveLargerPieces() {
        assertThat(CutSizes.forSize(0)).isEqualTo(new CutSizes(65_536, 262_144, 1_048_576));
        assertThat(CutSizes.forSize(4L << 30)).isEqualTo(CutSizes.forSize(0));
        assertThat(CutSizes.forSize((4L << 30) + 1).average()).isEqualTo(512 * 1024);
        assertThat(CutSizes.forSize(16L << 30).average()).isEqualTo(512 * 1024);
        assertThat(CutSizes.forSize((16L << 30) + 1)).isEqualTo(new CutSizes(262_144, 1_048_576, 4_194_304));
    }

    private static byte[] withLength(int length) {
        return ByteBuffer.allocate(36).put(A.bytes()).putInt(length).array();
    }

    private static void assertBad(byte[] encoded) {
        assertThatThrownBy(() -> Manifest.decode(encoded))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo("BAD_MANIFEST"));
    }
}
