package potluck.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import potluck.kit.Failure;
import potluck.transfer.Download;
import potluck.transfer.Downloads;
import potluck.transfer.Target;
import potluck.transfer.TransferFault;
import potluck.transfer.TransferState;
import potluck.transfer.Uploads;

/// Transfers as panels show them. Any thread; the monitor guards `ended`.
final class TransferViews {
    private final Downloads downloads;
    private final Uploads uploads;
    /// Views of downloads that have ended: they change no more, and there may be many.
    private Map<Download, TransferView> ended = Map.of();

    TransferViews(Downloads downloads, Uploads uploads) {
        this.downloads = downloads;
        this.uploads = uploads;
    }

    synchronized List<TransferView> list() {
        Map<Download, Integer> line = downloads.line();
        Map<Download, TransferView> before = ended;
        Map<Download, TransferView> over = new HashMap<>();
        List<TransferView> views = new ArrayList<>();
        for (Download download : downloads.list()) {
            TransferView view = before.get(download);
            if (view == null) {
                view = view(download, line);
            }
            if (view.ended()) {
                over.put(download, view);
            }
            views.add(view);
        }
        ended = over;
        uploads.list().forEach(upload -> views.add(view(upload)));
        return views;
    }

    /// @param line the places of those that wait for their turn
    static TransferView view(Download download, Map<Download, Integer> line) {
        int place = line.getOrDefault(download, 0);
        return new TransferView(
                download.order().id(),
                download.order().name(),
                "DOWN",
                word(download.state()),
                reason(download, place, line.size()),
                download.bytesDone(),
                download.bytesTotal(),
                download.users(),
                download.attempts(),
                target(download),
                new TransferView.Queued(place, download.place().priority().name()),
                download.reused());
    }

    private static TransferView view(Uploads.Upload upload) {
        return new TransferView(
                upload.id(),
                upload.file().getFileName().toString(),
                "UP",
                upload.ended() ? "DONE" : "RUNNING",
                "",
                Math.min(upload.bytes(), upload.size()),
                upload.size(),
                List.of(upload.user()),
                List.of(),
                upload.file().toString());
    }

    private static String word(TransferState state) {
        return switch (state) {
            case TransferState.Queued _ -> "QUEUED";
            case TransferState.Connecting _ -> "CONNECTING";
            case TransferState.Running _ -> "RUNNING";
            case TransferState.Verifying _ -> "VERIFYING";
            case TransferState.Paused _ -> "PAUSED";
            case TransferState.Done _ -> "DONE";
            case TransferState.Failed _ -> "FAILED";
            case TransferState.Cancelled _ -> "CANCELLED";
        };
    }

    private static String reason(Download download, int place, int length) {
        Optional<Failure> reason =
                place == 0 ? download.reason() : Optional.of(Failure.of(TransferFault.QUEUED, place, length));
        return reason.map(Failure::coded).orElse("");
    }

    private static String target(Download download) {
        if (download.state() instanceof TransferState.Done done) {
            return done.path().toString();
        }
        return switch (download.order().target()) {
            case Target.Chosen chosen -> chosen.path().toString();
            case Target.Shared shared ->
                shared.root().path(shared.entry().name()).toString();
        };
    }
}
