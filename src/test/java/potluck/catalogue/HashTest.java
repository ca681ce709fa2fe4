package potluck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashTest {
    @Test
    void isTheSha256OfAllParts() {
        byte[] a = "a".getBytes(StandardCharsets.US_ASCII);
        byte[] bc = "bc".getBytes(StandardCharsets.US_ASCII);

        assertThat(Hash.of(a, bc).hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Hash.of().hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void nobodyCanChangeItsBytes() {
        byte[] given = new byte[32];
        Hash hash = new Hash(given);
        given[0] = 1;
        hash.bytes()[1] = 1;

        assertThat(hash.bytes()).containsOnly(0);
    }

    @Test
    void valuesCountNotIdentities() {
        Hash hash = Hash.of(new byte[] {1});

        assertThat(Hash.ofHex(hash.hex())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(hash).isNotEqualTo(Hash.of(new byte[] {2}));
        assertThat(hash).hasToString(hash.hex());
        assertThat(ContentId.ofHex(hash.hex())).isEqualTo(new ContentId(hash)).hasToString(hash.hex());
    }

    @Test
    void orderIsThatOfTheHexadecimalForm() {
        Random random = new Random(1);
        Hash[] hashes = new Hash[200];
        for (int i = 0; i < hashes.length; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            hashes[i] = new Hash(bytes);
        }
        Arrays.sort(hashes);

        assertThat(Arrays.stream(hashes).map(Hash::hex)).isSorted();
    }

    @Test
    void otherLengthsAndOtherDigitsAreRejected() {
        assertThatThrownBy(() -> new Hash(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hash.ofHex("00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hash.ofHex("x".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isFoundInsideAnArray() {
        Hash hash = Hash.of(new byte[] {7});
        byte[] array = new byte[40];
        System.arraycopy(hash.bytes(), 0, array, 5, 32);

        assertThat(hash.isAt(array, 5)).isTrue();
        assertThat(hash.isAt(array, 6)).isFalse();
    }
}
