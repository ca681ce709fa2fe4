package potluck.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Log;
import potluck.parcel.Outgoing.Recipient;
import potluck.parcel.Outgoing.SentFile;
import potluck.store.DiskSpace;
import potluck.store.RecordStore;
import potluck.wire.ParcelMessage;

/// Parcels as they are kept.
class ParcelRecordsTest {
    private static final String ANA = "aa".repeat(32);
    private static final String BORIS = "bb".repeat(32);
    private static final String CONTENT = "cc".repeat(32);

    @TempDir
    private Path folder;

    @Test
    void whatNobodyAnswersExpires() {
        Outgoing parcel = outgoing(ParcelState.OFFERED, ParcelState.ACCEPTED);
        assertThat(states(parcel.at(99))).containsExactly(ParcelState.OFFERED, ParcelState.ACCEPTED);
        assertThat(states(parcel.at(100))).containsExactly(ParcelState.EXPIRED, ParcelState.ACCEPTED);
        assertThat(states(outgoing(ParcelState.WAITING, ParcelState.DECLINED).at(100)))
                .containsExactly(ParcelState.EXPIRED, ParcelState.DECLINED);
        assertThat(incoming(ParcelState.OFFERED).at(100).state()).isEqualTo(ParcelState.EXPIRED);
        assertThat(incoming(ParcelState.ACCEPTED).at(100).state()).isEqualTo(ParcelState.ACCEPTED);
    }

    @Test
    void promisesBeyondAllDisksDoNotOverflow() {
        List<ParcelMessage.File> huge =
                Collections.nCopies(20_000, new ParcelMessage.File(List.of("a"), 1L << 53, CONTENT));
        Incoming parcel = new Incoming(2, "00ff", "Ana", ANA, "Суп", huge, 1, 100, ParcelState.OFFERED, "", "", true);
        assertThat(parcel.bytes()).isEqualTo(1L << 60);
        assertThat(DiskSpace.hasRoom(folder, parcel.bytes())).isFalse();
    }

    @Test
    void aParcelHasEndedWhenItHasForEverybody() {
        assertThat(outgoing(ParcelState.DONE, ParcelState.DECLINED).ended()).isTrue();
        assertThat(outgoing(ParcelState.DONE, ParcelState.WAITING).ended()).isFalse();
        assertThat(Stream.of(ParcelState.values()).filter(ParcelState::ended))
                .containsExactly(
                        ParcelState.DONE,
                        ParcelState.DECLINED,
                        ParcelState.WITHDRAWN,
                        ParcelState.EXPIRED,
                        ParcelState.FAILED);
        assertThat(Stream.of(ParcelState.values()).filter(ParcelState::serves))
                .containsExactly(ParcelState.WAITING, ParcelState.OFFERED, ParcelState.ACCEPTED);
    }

    @Test
    void parcelsAreReadAsTheyWereKept() throws IOException {
        RecordStore<Outgoing> sent = new RecordStore<>(folder.resolve("sent"), Outgoing.class, Log.silent());
        RecordStore<Incoming> received = new RecordStore<>(folder.resolve("in"), Incoming.class, Log.silent());
        assertThat(sent.all()).isEmpty();
        Outgoing parcel = outgoing(ParcelState.OFFERED, ParcelState.FAILED);
        sent.put("1", outgoing(ParcelState.WAITING, ParcelState.WAITING));
        sent.put("1", parcel);
        received.put("2", incoming(ParcelState.ACCEPTED));
        assertThat(sent.all()).containsExactly(parcel);
        assertThat(received.all()).containsExactly(incoming(ParcelState.ACCEPTED));
        sent.remove("1");
        sent.remove("1");
        assertThat(sent.all()).isEmpty();
    }

    @Test
    void aDamagedRecordIsKeptAsideAndTheOthersAreRead() throws IOException {
        RecordStore<Incoming> store = new RecordStore<>(folder, Incoming.class, Log.silent());
        store.put("2", incoming(ParcelState.OFFERED));
        List<String> damages = List.of("{", "[]", "", "null", "{\"number\":1}");
        for (int i = 0; i < damages.size(); i++) {
            Files.writeString(folder.resolve("1" + i + ".json"), damages.get(i));
        }
        assertThat(store.all()).containsExactly(incoming(ParcelState.OFFERED));
        assertThat(folder.resolve("10.json")).doesNotExist();
        try (Stream<Path> aside = Files.list(folder)) {
            assertThat(aside.filter(file -> file.toString().contains("damaged")))
                    .hasSize(5);
        }
    }

    private static List<ParcelState> states(Outgoing parcel) {
        return parcel.members().stream().map(Recipient::state).toList();
    }

    private static Outgoing outgoing(ParcelState ana, ParcelState boris) {
        return new Outgoing(
                1,
                "00ff",
                "Суп",
                List.of(new SentFile("/home/me/a", List.of("a"), 5, CONTENT)),
                1,
                100,
                List.of(new Recipient("Ana", ANA, ana, ""), new Recipient("Boris", BORIS, boris, "GONE: gone")));
    }

    private static Incoming incoming(ParcelState state) {
        List<ParcelMessage.File> files = List.of(new ParcelMessage.File(List.of("a", "b"), 5, CONTENT));
        return new Incoming(2, "00ff", "Ana", ANA, "Суп", files, 1, 100, state, "/home/me", "", true);
    }
}
