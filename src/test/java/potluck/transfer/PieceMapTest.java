package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import potluck.kit.Seed;
import potluck.transfer.PieceMap.State;

class PieceMapTest {
    @Test
    void aSmallFileHasACellForEachPiece() {
        List<State> states = List.of(State.HERE, State.COMING, State.MISSING);
        PieceMap map = PieceMap.of(3, states::get, List.of(new PieceMap.Share("ana", 1, 1)));
        assertThat(map.cells()).isEqualTo("#+.");
        assertThat(map.pieces()).isEqualTo(3);
        assertThat(map.sources()).containsExactly(new PieceMap.Share("ana", 1, 1));
    }

    @Test
    void aLargeFileHasCellsOfManyPieces() {
        PieceMap map = PieceMap.of(
                1600, piece -> piece < 15 ? State.HERE : piece == 25 ? State.COMING : State.MISSING, List.of());
        assertThat(map.cells()).hasSize(160).startsWith("#-+...").endsWith("...");
    }

    @Test
    void everyPieceCountsInExactlyOneCell() {
        long seed = Seed.get();
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            int count = 1 + random.nextInt(2000);
            int[] asked = new int[count];
            PieceMap map = PieceMap.of(
                    count,
                    piece -> {
                        asked[piece]++;
                        return State.HERE;
                    },
                    List.of());
            assertThat(asked).as("seed %s", seed).containsOnly(1);
            assertThat(map.cells()).matches("#+");
        }
        assertThat(PieceMap.of(0, piece -> State.HERE, List.of()).cells()).isEmpty();
        assertThat(IntStream.of(1, 160, 161)
                        .map(count -> PieceMap.of(count, piece -> State.MISSING, List.of())
                                .cells()
                                .length()))
                .containsExactly(1, 160, 160);
    }
}
