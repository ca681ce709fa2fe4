package potluck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import potluck.catalogue.VersionVector.Order;

class VersionVectorTest {
    private static final String ANA = "00000000000000aa";
    private static final String BORIS = "00000000000000bb";

    @Test
    void anEditIsNewerThanWhatItRestsOn() {
        VersionVector first = VersionVector.NONE.edited(ANA, 100);
        VersionVector second = first.edited(BORIS, 50);
        assertThat(first.compare(VersionVector.NONE)).isEqualTo(Order.NEWER);
        assertThat(second.compare(first)).isEqualTo(Order.NEWER);
        assertThat(first.compare(second)).isEqualTo(Order.OLDER);
        assertThat(second.compare(VersionVector.parse(second.text()))).isEqualTo(Order.EQUAL);
    }

    @Test
    void editsThatKnowNothingOfEachOtherAreConcurrentUntilTheyAreMerged() {
        VersionVector ana = VersionVector.NONE.edited(ANA, 100);
        VersionVector boris = VersionVector.NONE.edited(BORIS, 200);
        assertThat(ana.compare(boris)).isEqualTo(Order.CONCURRENT);
        VersionVector both = ana.merged(boris);
        assertThat(both).isEqualTo(boris.merged(ana));
        assertThat(both.compare(ana)).isEqualTo(Order.NEWER);
        assertThat(both.sum()).isEqualTo(300);
    }

    @Test
    void numbersGrowEvenWhenTheClockGoesBack() {
        VersionVector first = VersionVector.NONE.edited(ANA, 1_000);
        assertThat(first.edited(ANA, 10).counters()).containsEntry(ANA, 1_001L);
        assertThat(first.edited(ANA, 5_000).counters()).containsEntry(ANA, 5_000L);
        assertThat(VersionVector.NONE.edited(ANA, -5).counters()).containsEntry(ANA, 1L);
    }

    @Test
    void whatIsNoVectorIsRefused() {
        for (String bad : new String[] {
            "x",
            ":1",
            ANA,
            ANA + ":",
            ANA + ":0",
            ANA + ":-1",
            ANA + ":9999999999999999",
            "AA" + ANA.substring(2) + ":1",
            ANA + ":1,",
            ",",
            ANA + "a:1"
        }) {
            assertThatThrownBy(() -> VersionVector.parse(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(VersionVector.parse("")).isEqualTo(VersionVector.NONE);
    }

    @Test
    void comparingAndMergingAreAnOrderAndItsJoin() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            VersionVector a = some(random);
            VersionVector b = some(random);
            VersionVector c = some(random);
            assertThat(VersionVector.parse(a.text())).isEqualTo(a);
            assertThat(a.merged(b)).isEqualTo(b.merged(a));
            assertThat(a.merged(b).merged(c)).isEqualTo(a.merged(b.merged(c)));
            assertThat(a.merged(a)).isEqualTo(a);
            assertThat(a.merged(b).compare(a)).isIn(Order.NEWER, Order.EQUAL);
            assertThat(a.compare(b) == Order.NEWER).isEqualTo(b.compare(a) == Order.OLDER);
            assertThat(a.compare(b) == Order.EQUAL).isEqualTo(a.equals(b));
        }
    }

    @Test
    void thereIsAnEditAfterTheLargestNumber() {
        VersionVector last = VersionVector.parse(ANA + ":" + (1L << 53));
        assertThat(last.edited(ANA, 100)).isEqualTo(last);
        assertThat(last.edited(BORIS, 100).compare(last)).isEqualTo(Order.NEWER);
    }

    @Test
    void ofTooManyDevicesThoseThatEditedLastCount() {
        VersionVector many = VersionVector.NONE;
        for (int i = 1; i <= 1000; i++) {
            many = many.edited("%016x".formatted(i), (1L << 53) - 1000 + i);
        }
        assertThat(many.text().length()).isBetween(16_000, 16_384);
        assertThat(many.counters()).containsKey("%016x".formatted(1000)).doesNotContainKey("%016x".formatted(1));
    }

    private static VersionVector some(Random random) {
        VersionVector vector = VersionVector.NONE;
        for (int i = random.nextInt(5); i > 0; i--) {
            vector = vector.edited("%016x".formatted(random.nextInt(4)), random.nextInt(1, 4));
        }
        return vector;
    }
}
