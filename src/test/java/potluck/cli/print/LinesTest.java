package potluck.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potluck.kit.LogLine;
import potluck.node.TransferView;

class LinesTest {
    @ParameterizedTest
    @CsvSource({"0,0 B", "999,999 B", "1000,1.0 KiB", "1048576,1.0 MiB", "1099511627776,1.0 TiB"})
    void sizesHaveFewDigits(long bytes, String expected) {
        assertThat(Sizes.of(bytes)).isEqualTo(expected);
    }

    @Test
    void aTransferOfNothingIsWholeOnlyWhenDone() {
        assertThat(TransferLines.of(transfer("RUNNING", 0, 0))).contains("0 %");
        assertThat(TransferLines.of(transfer("DONE", 0, 0))).contains("100 %");
    }

    @Test
    void progressTellsHowMuchAndWhy() {
        assertThat(TransferLines.progress(transfer("QUEUED", 512, 2048)))
                .isEqualTo("a.txt  25 %  512 B of 2.0 KiB  QUEUED  SLOTS: third in line");
    }

    @Test
    void aLogLineWithoutAMemberHasNoBrackets() {
        LogLine line = new LogLine(Instant.EPOCH, "INFO", "sync", "", "scanned");
        assertThat(LogLines.of(line)).endsWith("INFO sync scanned");
    }

    private static TransferView transfer(String state, long done, long total) {
        return new TransferView(
                1, "a.txt", "DOWN", state, "SLOTS: third in line", done, total, List.of("ana"), List.of(), "/a");
    }
}
