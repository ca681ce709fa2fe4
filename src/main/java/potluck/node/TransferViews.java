package potluck.node;

import java.util.ArrayList;
import java.util.List;
import potluck.kit.Failure;
import potluck.transfer.Download;
import potluck.transfer.Downloads;
import potluck.transfer.Target;
import potluck.transfer.TransferState;
import potluck.transfer.Uploads;

/// Transfers as panels show them.
final class TransferViews {
    private TransferViews() {}

    static List<TransferView> of(Downloads downloads, Uploads uploads) {
        List<TransferView> views = new ArrayList<>();
        downloads.list().forEach(download -> views.add(view(download)));
        uploads.list().forEach(upload -> views.add(view(upload)));
        return views;
    }

    static TransferView view(Download download) {
        TransferState state = download.state();
        return new TransferView(
                download.order().id(),
                download.order().name(),
                "DOWN",
                word(state),
                reason(state),
                download.bytesDone(),
                download.bytesTotal(),
                download.users(),
                download.attempts(),
                target(download));
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
            case TransferState.Done _ -> "DONE";
            case TransferState.Failed _ -> "FAILED";
            case TransferState.Cancelled _ -> "CANCELLED";
        };
    }

    private static String reason(TransferState state) {
        return switch (state) {
            case TransferState.Connecting connecting ->
                connecting.lack().map(TransferViews::sentence).orElse("");
            case TransferState.Failed failed -> sentence(failed.why());
            case TransferState _ -> "";
        };
    }

    private static String sentence(Failure why) {
        return why.code() + ": " + why.sentence();
    }

    private static String target(Download download) {
        if (download.state() instanceof TransferState.Done done) {
            return done.path().toString();
        }
        return switch (download.order().target()) {
            case Target.Chosen chosen -> chosen.path().toString();
            case Target.Shared shared ->
                shared.root().path().resolve(shared.entry().name().path()).toString();
        };
    }
}
