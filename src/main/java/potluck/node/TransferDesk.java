package potluck.node;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import potluck.kit.Failure;
import potluck.share.Fetching;
import potluck.share.Queue;
import potluck.transfer.Download;
import potluck.transfer.Downloads;
import potluck.transfer.LimitPlan;
import potluck.transfer.Move;
import potluck.transfer.PieceMap;
import potluck.transfer.Priority;
import potluck.transfer.Throttle;

/// The transfers and limits of a running device in plain values. Any thread; the monitor keeps the file as the throttle
/// is.
final class TransferDesk implements Transferring {
    private final Downloads downloads;
    private final Fetching fetching;
    private final Queue queue;
    private final Throttle throttle;
    private final LimitsFile file;

    TransferDesk(Downloads downloads, Fetching fetching, Throttle throttle, LimitsFile file) {
        this.downloads = downloads;
        this.fetching = fetching;
        this.queue = fetching.queue();
        this.throttle = throttle;
        this.file = file;
    }

    @Override
    public TransferView await(long transfer, Duration patience) throws IOException {
        Download download = downloads.get(transfer);
        return Waiting.on(() -> {
            download.await(patience);
            return TransferViews.view(download, downloads.line());
        });
    }

    @Override
    public void cancel(long transfer) throws IOException {
        downloads.cancel(downloads.get(transfer));
    }

    @Override
    public void retry(long transfer) throws IOException {
        fetching.retry(transfer);
    }

    @Override
    public void pause(List<Long> transfers) throws IOException {
        queue.pause(transfers);
    }

    @Override
    public void resume(List<Long> transfers) throws IOException {
        queue.resume(transfers);
    }

    @Override
    public void prefer(List<Long> transfers, String priority) throws IOException {
        queue.prefer(transfers, word(Priority.class, priority));
    }

    @Override
    public void move(List<Long> transfers, String where) throws IOException {
        queue.move(transfers, word(Move.class, where));
    }

    @Override
    public void preview(long transfer) throws IOException {
        queue.preview(transfer);
    }

    @Override
    public PiecesView pieces(long transfer) throws IOException {
        PieceMap map = queue.pieces(transfer);
        return new PiecesView(
                map.pieces(),
                map.cells(),
                map.sources().stream()
                        .map(share -> new PiecesView.Source(share.user(), share.here(), share.coming()))
                        .toList());
    }

    @Override
    public LimitsView limits() {
        return LimitPlans.view(throttle.plan(), throttle.now());
    }

    @Override
    public synchronized void limit(LimitsView limits) throws IOException {
        LimitPlan plan = LimitPlans.of(limits);
        file.write(limits);
        throttle.set(plan);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) throws Failure {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw Failure.of(NodeFault.UNKNOWN_WORD, word, List.of(type.getEnumConstants()));
    }
}
