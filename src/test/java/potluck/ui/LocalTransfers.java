package potluck.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import potluck.kit.Failure;
import potluck.node.LimitsView;
import potluck.node.PiecesView;
import potluck.node.TransferView;
import potluck.node.Transferring;
import potluck.wire.WireFault;

/// The transfers of one device of a [LocalWorld], whose monitor guards them.
public final class LocalTransfers implements Transferring {
    private final LocalWorld world;
    private final LocalNode node;
    private final Map<Long, LocalTransfer> transfers = new LinkedHashMap<>();
    private LimitsView limits = new LimitsView(
            LimitsView.Speeds.NONE, LimitsView.Speeds.NONE, false, LimitsView.Schedule.NONE, 8, LimitsView.Speeds.NONE);

    LocalTransfers(LocalWorld world, LocalNode node) {
        this.world = world;
        this.node = node;
    }

    List<TransferView> views() {
        return transfers.values().stream().map(LocalTransfer::view).toList();
    }

    void add(TransferView transfer) {
        transfers.put(transfer.id(), new LocalTransfer(transfer));
    }

    /// Puts a transfer on show that runs until it is ended.
    LocalTransfer begin(String direction, String other, Path source, Path target, long total) {
        long id = 1 + transfers.size();
        LocalTransfer transfer = new LocalTransfer(new TransferView(
                id,
                source.getFileName().toString(),
                direction,
                "RUNNING",
                "",
                0,
                total,
                List.of(other),
                List.of(),
                target.toString()));
        transfers.put(id, transfer);
        node.log(
                "transfer",
                other,
                direction.equals("DOWN") ? "fetching " + source.getFileName() : "serving " + source.getFileName());
        world.changed();
        return transfer;
    }

    private LocalTransfer transfer(long id) {
        return Objects.requireNonNull(transfers.get(id));
    }

    @Override
    public TransferView await(long transfer, Duration patience) {
        synchronized (world) {
            world.await(patience, () -> transfer(transfer).view().ended());
            return transfer(transfer).view();
        }
    }

    @Override
    public void cancel(long transfer) {
        synchronized (world) {
            transfer(transfer).end("CANCELLED", "");
            world.changed();
        }
    }

    @Override
    public void retry(long transfer) throws IOException {
        TransferView failed = transfer(transfer).view();
        throw Failure.of(WireFault.GONE, failed.name());
    }

    @Override
    public void pause(List<Long> chosen) {
        become(chosen, "PAUSED");
    }

    @Override
    public void resume(List<Long> chosen) {
        become(chosen, "RUNNING");
    }

    private void become(List<Long> chosen, String state) {
        synchronized (world) {
            chosen.stream()
                    .map(this::transfer)
                    .filter(transfer -> !transfer.view().ended())
                    .forEach(transfer -> transfer.end(state, ""));
            world.changed();
        }
    }

    @Override
    public void prefer(List<Long> chosen, String priority) {
        node.log("transfer", "", "priority " + priority + " for " + chosen);
    }

    @Override
    public void move(List<Long> chosen, String where) {
        node.log("transfer", "", "moved " + where + ": " + chosen);
    }

    /// Half of every file is here, from its first source.
    @Override
    public PiecesView pieces(long transfer) {
        synchronized (world) {
            LocalTransfer known = transfers.get(transfer);
            return known == null
                    ? new PiecesView(0, "", List.of())
                    : new PiecesView(
                            8,
                            "##-++...",
                            known.view().sources().stream()
                                    .map(user -> new PiecesView.Source(user, 3, 2))
                                    .toList());
        }
    }

    @Override
    public void preview(long transfer) {
        node.log("transfer", "", "preview of " + transfer);
    }

    @Override
    public LimitsView limits() {
        synchronized (world) {
            return limits;
        }
    }

    @Override
    public void limit(LimitsView chosen) {
        synchronized (world) {
            limits = chosen;
            world.changed();
        }
    }
}
