package potluck.sync.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.sync.compare.FirstDifference.State;

class FirstDifferenceTest {
    private static final int SIZE = 3_000_000;

    @TempDir
    private Path home;

    @Test
    void theFirstByteThatDiffersIsFoundWhereverItIs() throws IOException {
        for (int at : new int[] {0, 1_048_575, 1_048_576, SIZE - 1}) {
            byte[] other = new byte[SIZE];
            other[at] = 1;
            assertThat(look(new byte[SIZE], other, 0, SIZE)).isEqualTo(new FirstDifference(at, State.DIFFERENT));
        }
    }

    @Test
    void whatIsCutOffDiffersAtItsEnd() throws IOException {
        assertThat(look(new byte[SIZE], new byte[7], 0, SIZE)).isEqualTo(new FirstDifference(7, State.DIFFERENT));
        assertThat(look(new byte[0], new byte[7], 0, SIZE)).isEqualTo(new FirstDifference(0, State.DIFFERENT));
    }

    @Test
    void equalFilesAreTheSame() throws IOException {
        assertThat(look(new byte[SIZE], new byte[SIZE], 0, SIZE)).isEqualTo(new FirstDifference(SIZE, State.SAME));
        assertThat(look(new byte[0], new byte[0], 0, SIZE)).isEqualTo(new FirstDifference(0, State.SAME));
    }

    @Test
    void aLookEndsAfterSoMuchAndTheNextGoesOnThere() throws IOException {
        byte[] other = new byte[SIZE];
        other[SIZE - 1] = 1;
        assertThat(look(new byte[SIZE], other, 0, 2_000_000)).isEqualTo(new FirstDifference(2_000_000, State.FURTHER));
        assertThat(look(new byte[SIZE], other, 2_000_000, 2_000_000))
                .isEqualTo(new FirstDifference(SIZE - 1, State.DIFFERENT));
    }

    private FirstDifference look(byte[] one, byte[] other, long from, long most) throws IOException {
        try (FileChannel left = FileChannel.open(Files.write(home.resolve("one"), one));
                FileChannel right = FileChannel.open(Files.write(home.resolve("other"), other))) {
            return FirstDifference.of(left, right, from, most);
        }
    }
}
