package potluck.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import potluck.badinput.Awaits;
import potluck.kit.ClosedPort;
import potluck.node.FileView;
import potluck.node.TransferView;

/// Devices that vanish without a word in the middle of a transfer.
@Timeout(180)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the processes read from /dev/null")
class KilledDeviceTest {
    private static final int CHUNK = 16 << 20;
    /// Large enough to be caught on its way.
    private static final long SIZE = 24L * CHUNK;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final List<Device> devices = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Device device : devices.reversed()) {
            device.close();
        }
    }

    @Test
    void whenTheHolderIsKilledHalfWayAnotherOneTakesOver() throws IOException {
        Device ana = begun(Device.host(folder, "Ana"));
        Device boris = begun(Device.join(folder, "Boris", ana.invite()));
        Device vera = begun(Device.join(folder, "Vera", ana.invite()));
        Path file = randomFile("real.bin");
        Path second = Files.copy(file, folder.resolve("second.bin"), StandardCopyOption.COPY_ATTRIBUTES);
        boris.offer(file);
        Path saved = folder.resolve("got.bin");
        long transfer = vera.node().shares().download("Boris", file.toString(), saved);
        ana.node().shares().register(List.of(second));
        vera.awaitPart(0.1);
        boris.kill();

        TransferView end = vera.node().transfers().await(transfer, PATIENCE);
        assertThat(end.state()).as(end.reason()).isEqualTo("DONE");
        assertThat(end.attempts()).anyMatch(attempt -> attempt.startsWith("Boris: "));
        assertThat(Files.mismatch(file, saved)).isEqualTo(-1);
    }

    @Test
    void aKilledDownloaderGoesOnByItselfWhereItWas() throws IOException {
        Device ana = begun(Device.host(folder, "Ana"));
        Device boris = begun(Device.join(folder, "Boris", ana.invite()));
        Path file = randomFile("real.bin");
        ana.offer(file);
        Path saved = folder.resolve("got.bin");
        boris.node().shares().download("Ana", file.toString(), saved);
        long before = boris.awaitPart(0.3).bytesDone();
        boris.kill();
        assertThat(saved).doesNotExist();

        boris.restart();
        boris.awaitConnected();
        Awaits.within(PATIENCE, "the file is saved", () -> Files.exists(saved));
        assertThat(Files.mismatch(file, saved)).isEqualTo(-1);
        long served = ana.node().snapshot().transfers().stream()
                .mapToLong(TransferView::bytesDone)
                .max()
                .orElseThrow();
        assertThat(before).isGreaterThan(SIZE / 4);
        assertThat(served).isLessThanOrEqualTo(SIZE);
    }

    @Test
    void aKilledTrackerFindsItsGroupAgainAndNoTransferStops() throws IOException {
        Device tracker = begun(Device.tracker(folder, ClosedPort.chosen()));
        Device boris = begun(Device.join(folder, "Boris", tracker.invite()));
        Device vera = begun(Device.join(folder, "Vera", tracker.invite()));
        Path file = randomFile("real.bin");
        boris.offer(file);
        Path saved = folder.resolve("got.bin");
        long transfer = vera.node().shares().download("Boris", file.toString(), saved);
        tracker.kill();

        TransferView end = vera.node().transfers().await(transfer, PATIENCE);
        assertThat(end.state()).as(end.reason()).isEqualTo("DONE");
        assertThat(Files.mismatch(file, saved)).isEqualTo(-1);
        tracker.restart();
        boris.awaitConnected();
        vera.awaitConnected();
        Awaits.within(
                PATIENCE,
                "the offers are back",
                () -> vera.node().files("").stream()
                        .map(FileView::user)
                        .toList()
                        .containsAll(List.of("Boris", "Vera")));
    }

    private Device begun(Device device) {
        devices.add(device);
        return device;
    }

    private Path randomFile(String name) throws IOException {
        byte[] chunk = new byte[CHUNK];
        Random random = new Random(7);
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written < SIZE; written += CHUNK) {
                random.nextBytes(chunk);
                out.write(chunk);
            }
        }
        return file;
    }
}
