package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PiecePickerTest {
    private static final long SECOND = 1_000_000_000L;
    private static final BitSet ALL = BitSet.valueOf(new long[] {-1, -1, -1, -1, -1, -1, -1, -1});
    private static final RandomGenerator LOT = new Random(3);

    @Test
    void piecesAreGivenOutInOrderAndOnce() {
        PiecePicker picker = new PiecePicker(3, new BitSet(), LOT);
        assertThat(picker.next("ana", ALL, 0)).hasValue(0);
        assertThat(picker.next("boris", ALL, 0)).hasValue(1);
        assertThat(picker.next("ana", ALL, 0)).hasValue(2);
        assertThat(picker.next("boris", ALL, 0)).isEmpty();
    }

    @Test
    void inOrderTheLastPieceComesFirstAndRarityDoesNotCount() {
        PiecePicker picker = new PiecePicker(5, new BitSet(), LOT);
        picker.seen(BitSet.valueOf(new long[] {1}), 5);
        picker.inOrder();
        for (int piece : new int[] {4, 0, 1, 2, 3}) {
            assertThat(picker.next("ana", ALL, 0)).hasValue(piece);
        }
    }

    @Test
    void whatIsHereIsNotAskedFor() {
        BitSet have = new BitSet();
        have.set(0);
        have.set(2);
        PiecePicker picker = new PiecePicker(4, have, LOT);
        assertThat(picker.next("ana", ALL, 0)).hasValue(1);
        assertThat(picker.next("ana", ALL, 0)).hasValue(3);
    }

    @Test
    void aFileWithoutPiecesIsCompleteAtOnce() {
        assertThat(new PiecePicker(0, new BitSet(), LOT).complete()).isTrue();
    }

    @Test
    void aFileIsCompleteWhenItsLastPieceIsDone() {
        PiecePicker picker = new PiecePicker(2, new BitSet(), LOT);
        picker.next("ana", ALL, 0);
        picker.next("ana", ALL, 0);
        assertThat(picker.done(0)).isTrue();
        assertThat(picker.complete()).isFalse();
        assertThat(picker.done(1)).isTrue();
        assertThat(picker.complete()).isTrue();
    }

    @Test
    void aPieceThatComesTwiceCountsOnce() {
        PiecePicker picker = new PiecePicker(2, new BitSet(), LOT);
        picker.next("ana", ALL, 0);
        assertThat(picker.done(0)).isTrue();
        assertThat(picker.done(0)).isFalse();
        assertThat(picker.complete()).isFalse();
    }

    @Test
    void aPieceGivenBackIsWantedAgain() {
        PiecePicker picker = new PiecePicker(1, new BitSet(), LOT);
        picker.next("ana", ALL, 0);
        picker.giveBack(0);
        assertThat(picker.next("boris", ALL, 0)).hasValue(0);
    }

    @Test
    void aPieceThatArrivedAfterItWasGivenBackIsNotAskedForAgain() {
        PiecePicker picker = new PiecePicker(1, new BitSet(), LOT);
        picker.next("ana", ALL, 0);
        picker.giveBack(0);
        assertThat(picker.done(0)).isTrue();
        assertThat(picker.next("boris", ALL, 0)).isEmpty();
        assertThat(picker.complete()).isTrue();
    }

    @Test
    void anOverduePieceIsAskedOfOneOtherSource() {
        PiecePicker picker = new PiecePicker(1, new BitSet(), LOT);
        picker.next("slow", ALL, 0);
        assertThat(picker.next("fast", ALL, SECOND)).as("not overdue yet").isEmpty();
        assertThat(picker.next("slow", ALL, 3 * SECOND))
                .as("never the one who owes it")
                .isEmpty();
        assertThat(picker.next("fast", ALL, 3 * SECOND)).hasValue(0);
        assertThat(picker.next("third", ALL, 9 * SECOND))
                .as("two copies are enough")
                .isEmpty();
    }

    @Test
    void aPieceTwoOweIsNotWantedAgainBeforeBothGaveUp() {
        PiecePicker picker = new PiecePicker(1, new BitSet(), LOT);
        picker.next("slow", ALL, 0);
        picker.next("fast", ALL, 3 * SECOND);
        picker.giveBack(0);
        assertThat(picker.next("third", ALL, 3 * SECOND)).isEmpty();
        picker.giveBack(0);
        assertThat(picker.next("third", ALL, 3 * SECOND)).hasValue(0);
    }

    /// Whatever sources do – deliver, give up, deliver twice – every piece is delivered in the end and counted once.
    @Test
    void everyFileCompletesWhateverSourcesDo() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int count = random.nextInt(40);
            PiecePicker picker = new PiecePicker(count, new BitSet(), LOT);
            List<Deque<Integer>> owed = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                owed.add(new ArrayDeque<>());
            }
            int counted = 0;
            long now = 0;
            for (int step = 0; !picker.complete(); step++) {
                assertThat(step).as("seed %d", seed).isLessThan(20_000);
                now += random.nextLong(SECOND);
                Deque<Integer> source = owed.get(random.nextInt(3));
                switch (random.nextInt(4)) {
                    case 0, 1 -> {
                        OptionalInt next = picker.next(source, ALL, now);
                        next.ifPresent(source::add);
                    }
                    case 2 -> {
                        if (!source.isEmpty() && picker.done(source.poll())) {
                            counted++;
                        }
                    }
                    default -> {
                        while (!source.isEmpty()) {
                            picker.giveBack(source.poll());
                        }
                    }
                }
            }
            assertThat(counted).as("seed %d", seed).isEqualTo(count);
        }
    }

    @Test
    void theRarestPieceAmongThoseWhoFetchGoesFirst() {
        PiecePicker picker = new PiecePicker(4, new BitSet(), LOT);
        picker.seen(BitSet.valueOf(new long[] {0b1011}), 4);
        picker.seen(BitSet.valueOf(new long[] {0b0011}), 4);
        assertThat(picker.next("ana", ALL, 0)).hasValue(2);
        assertThat(picker.next("ana", ALL, 0)).hasValue(3);
        picker.gone(BitSet.valueOf(new long[] {0b0010}));
        assertThat(picker.next("ana", ALL, 0)).hasValue(1);
        assertThat(picker.next("ana", ALL, 0)).hasValue(0);
        assertThat(picker.next("ana", ALL, 0)).isEmpty();
    }

    @Test
    void aSourceIsOnlyAskedForWhatItHas() {
        PiecePicker picker = new PiecePicker(4, new BitSet(), LOT);
        BitSet offered = BitSet.valueOf(new long[] {0b0100});
        assertThat(picker.next("boris", offered, 0)).hasValue(2);
        assertThat(picker.next("boris", offered, 0)).isEmpty();
        picker.giveBack(2);
        assertThat(picker.next("boris", new BitSet(), 9 * SECOND)).isEmpty();
    }

    @Test
    void fetchersOfTheSameFileBeginWithDifferentPieces() {
        List<Integer> first = new ArrayList<>();
        for (int seed = 0; seed < 8; seed++) {
            PiecePicker picker = new PiecePicker(400, new BitSet(), new Random(seed));
            picker.seen(new BitSet(), 400);
            first.add(picker.next("ana", allOf(400), 0).orElseThrow());
        }
        assertThat(first).doesNotHaveDuplicates();
    }

    private static BitSet allOf(int count) {
        BitSet all = new BitSet();
        all.set(0, count);
        return all;
    }
}
