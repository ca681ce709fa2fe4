package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecePickerTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void piecesAreGivenOutInOrderAndOnce() {
        PiecePicker picker = new PiecePicker(3, new BitSet());
        assertThat(picker.next("ana", 0)).hasValue(0);
        assertThat(picker.next("boris", 0)).hasValue(1);
        assertThat(picker.next("ana", 0)).hasValue(2);
        assertThat(picker.next("boris", 0)).isEmpty();
    }

    @Test
    void whatIsHereIsNotAskedFor() {
        BitSet have = new BitSet();
        have.set(0);
        have.set(2);
        PiecePicker picker = new PiecePicker(4, have);
        assertThat(picker.next("ana", 0)).hasValue(1);
        assertThat(picker.next("ana", 0)).hasValue(3);
    }

    @Test
    void aFileWithoutPiecesIsCompleteAtOnce() {
        assertThat(new PiecePicker(0, new BitSet()).complete()).isTrue();
    }

    @Test
    void aFileIsCompleteWhenItsLastPieceIsDone() {
        PiecePicker picker = new PiecePicker(2, new BitSet());
        picker.next("ana", 0);
        picker.next("ana", 0);
        assertThat(picker.done(0)).isTrue();
        assertThat(picker.complete()).isFalse();
        assertThat(picker.done(1)).isTrue();
        assertThat(picker.complete()).isTrue();
    }

    @Test
    void aPieceThatComesTwiceCountsOnce() {
        PiecePicker picker = new PiecePicker(2, new BitSet());
        picker.next("ana", 0);
        assertThat(picker.done(0)).isTrue();
        assertThat(picker.done(0)).isFalse();
        assertThat(picker.complete()).isFalse();
    }

    @Test
    void aPieceGivenBackIsWantedAgain() {
        PiecePicker picker = new PiecePicker(1, new BitSet());
        picker.next("ana", 0);
        picker.giveBack(0);
        assertThat(picker.next("boris", 0)).hasValue(0);
    }

    @Test
    void aPieceThatArrivedAfterItWasGivenBackIsNotAskedForAgain() {
        PiecePicker picker = new PiecePicker(1, new BitSet());
        picker.next("ana", 0);
        picker.giveBack(0);
        assertThat(picker.done(0)).isTrue();
        assertThat(picker.next("boris", 0)).isEmpty();
        assertThat(picker.complete()).isTrue();
    }

    @Test
    void anOverduePieceIsAskedOfOneOtherSource() {
        PiecePicker picker = new PiecePicker(1, new BitSet());
        picker.next("slow", 0);
        assertThat(picker.next("fast", SECOND)).as("not overdue yet").isEmpty();
        assertThat(picker.next("slow", 3 * SECOND))
                .as("never the one who owes it")
                .isEmpty();
        assertThat(picker.next("fast", 3 * SECOND)).hasValue(0);
        assertThat(picker.next("third", 9 * SECOND)).as("two copies are enough").isEmpty();
    }

    @Test
    void aPieceTwoOweIsNotWantedAgainBeforeBothGaveUp() {
        PiecePicker picker = new PiecePicker(1, new BitSet());
        picker.next("slow", 0);
        picker.next("fast", 3 * SECOND);
        picker.giveBack(0);
        assertThat(picker.next("third", 3 * SECOND)).isEmpty();
        picker.giveBack(0);
        assertThat(picker.next("third", 3 * SECOND)).hasValue(0);
    }

    /// Whatever sources do – deliver, give up, deliver twice – every piece is delivered in the end and counted once.
    @Test
    void everyFileCompletesWhateverSourcesDo() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int count = random.nextInt(40);
            PiecePicker picker = new PiecePicker(count, new BitSet());
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
                        OptionalInt next = picker.next(source, now);
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
}
