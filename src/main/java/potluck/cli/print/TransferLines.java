package potluck.cli.print;

import java.util.Locale;
import potluck.node.TransferView;

/// Transfers for people.
public final class TransferLines {
    private TransferLines() {}

    /// `id  direction  state  percent  size  name  sources  reason`.
    public static String of(TransferView transfer) {
        return String.format(
                        Locale.ROOT,
                        "%d  %s  %s  %s  %s  %s  %s  %s",
                        transfer.id(),
                        transfer.direction(),
                        transfer.state(),
                        percent(transfer),
                        Sizes.of(transfer.bytesTotal()),
                        transfer.name(),
                        String.join(",", transfer.sources()),
                        transfer.reason())
                .strip();
    }

    /// What a running transfer does now, for a line that is overwritten.
    public static String progress(TransferView transfer) {
        return String.join(
                        "  ",
                        transfer.name(),
                        percent(transfer),
                        Sizes.of(transfer.bytesDone()) + " of " + Sizes.of(transfer.bytesTotal()),
                        transfer.state(),
                        transfer.reason())
                .strip();
    }

    private static String percent(TransferView transfer) {
        long total = transfer.bytesTotal();
        long percent = total == 0 ? (transfer.state().equals("DONE") ? 100 : 0) : transfer.bytesDone() * 100 / total;
        return percent + " %";
    }
}
