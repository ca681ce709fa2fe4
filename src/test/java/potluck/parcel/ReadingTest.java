package potluck.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import potluck.catalogue.ContentId;
import potluck.catalogue.Hash;
import potluck.kit.Failure;
import potluck.parcel.Outgoing.Recipient;
import potluck.parcel.Outgoing.SentFile;

/// A parcel of two files while it is read, its disk being told what to do.
class ReadingTest {
    private static final ContentId CONTENT = new ContentId(Hash.of(new byte[] {1}));

    private final List<Long> seen = new ArrayList<>();
    private boolean wanted = true;

    @Test
    void everyByteCountsAndTheFilesComeWithTheirContents() throws IOException {
        Reading[] reading = new Reading[1];
        reading[0] = new Reading((file, progress) -> {
            seen.add(reading[0].done(7));
            progress.accept(5);
            seen.add(reading[0].done(7));
            return CONTENT;
        });
        long before = reading[0].steps();
        List<SentFile> read = reading[0].read(parcel(), () -> wanted);
        assertThat(seen).containsExactly(0L, 5L, 10L, 15L);
        assertThat(read).extracting(SentFile::content).containsOnly(CONTENT.hex());
        assertThat(read).extracting(SentFile::path).containsExactly("/soup", "/bread");
        assertThat(reading[0].steps()).isGreaterThan(before);
        assertThat(reading[0].done(7)).isZero();
    }

    @Test
    void whatNobodyWantsAnyMoreIsReadNoFurther() {
        List<Path> begun = new ArrayList<>();
        Reading reading = new Reading((file, progress) -> {
            begun.add(file);
            return endless(progress);
        });
        assertThatThrownBy(() -> reading.read(parcel(), () -> wanted))
                .isInstanceOfSatisfying(
                        Failure.class,
                        why -> assertThat(why.is(ParcelFault.PARCEL_NOT_OPEN)).isTrue());
        assertThat(begun).containsExactly(Path.of("/soup"));
        assertThat(reading.done(7)).isZero();
    }

    @Test
    void whatWasWithdrawnBeforeIsNotReadAtAll() {
        wanted = false;
        Reading reading = new Reading((file, progress) -> {
            throw new AssertionError(file);
        });
        assertThatThrownBy(() -> reading.read(parcel(), () -> wanted)).isInstanceOf(Failure.class);
    }

    @Test
    void aFileThatCannotBeReadEndsIt() {
        Reading reading = new Reading((file, progress) -> {
            progress.accept(1);
            throw new IOException("gone");
        });
        assertThatThrownBy(() -> reading.read(parcel(), () -> wanted)).hasMessage("gone");
        assertThat(reading.done(7)).isZero();
    }

    /// A file that never ends, from which somebody turns away after the third look.
    private ContentId endless(LongConsumer progress) {
        for (long bytes = 1; ; bytes++) {
            wanted = bytes < 4;
            progress.accept(bytes);
        }
    }

    private static Outgoing parcel() {
        return new Outgoing(
                7,
                "00ff",
                "Dinner",
                List.of(
                        new SentFile("/soup", List.of("soup"), 10, ""),
                        new SentFile("/bread", List.of("bread"), 20, "")),
                1,
                100,
                List.of(new Recipient("Ana", "aa".repeat(32), ParcelState.PREPARING, "")));
    }
}
