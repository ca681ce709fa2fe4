package potluck.ui.transfers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import potluck.node.TransferView;
import potluck.ui.fx.Fold;
import potluck.ui.transfers.TransferRow.Kind;

/// The rows to be seen of transfers: groups, the transfers in them, and below an open download those it comes from.
///
/// @param order empty: as they come
/// @param turned the keys of open downloads and of closed groups
/// @param sources the rows of those a download comes from; none when there are not several
record TransferTree(
        Selection selection,
        Grouping grouping,
        Optional<Comparator<TransferRow>> order,
        Set<String> turned,
        Function<TransferRow, List<TransferRow>> sources) {
    List<TransferRow> rows(List<TransferRow> transfers) {
        List<TransferRow> rows = new ArrayList<>();
        if (grouping == Grouping.NONE) {
            sorted(fitting(transfers)).forEach(row -> add(row, 0, rows));
            return rows;
        }
        Map<String, List<TransferRow>> groups = groups(transfers);
        List<TransferRow> heads = new ArrayList<>();
        groups.forEach((name, inside) -> heads.add(head(name, inside, heads.size())));
        for (TransferRow head : sorted(heads)) {
            boolean open = !turned.contains(head.key());
            rows.add(head.at(0, open ? Fold.OPEN : Fold.CLOSED));
            if (open) {
                sorted(groups.getOrDefault(head.view().name(), List.of())).forEach(row -> add(row, 1, rows));
            }
        }
        return rows;
    }

    /// By their names.
    Map<String, List<TransferRow>> groups(List<TransferRow> transfers) {
        Map<String, List<TransferRow>> groups = new LinkedHashMap<>();
        fitting(transfers)
                .forEach(row -> groups.computeIfAbsent(grouping.of(row), _ -> new ArrayList<>())
                        .add(row));
        return groups;
    }

    private List<TransferRow> fitting(List<TransferRow> transfers) {
        return transfers.stream().filter(row -> selection.accepts(row.view())).toList();
    }

    private List<TransferRow> sorted(List<TransferRow> rows) {
        return order.map(by -> rows.stream().sorted(by).toList()).orElse(rows);
    }

    private void add(TransferRow row, int depth, List<TransferRow> rows) {
        List<TransferRow> below = sources.apply(row);
        boolean open = turned.contains(row.key());
        rows.add(row.at(depth, below.isEmpty() ? Fold.LEAF : open ? Fold.OPEN : Fold.CLOSED));
        if (open) {
            below.forEach(source -> rows.add(source.at(depth + 1, Fold.LEAF)));
        }
    }

    /// All transfers of a group as one.
    private TransferRow head(String name, List<TransferRow> inside, int number) {
        long done = 0;
        long total = 0;
        long speed = 0;
        boolean moves = false;
        for (TransferRow row : inside) {
            done += row.view().bytesDone();
            total += row.view().bytesTotal();
            speed += row.speed();
            moves |= !row.view().ended();
        }
        TransferView sum = new TransferView(
                Long.MIN_VALUE + number,
                name,
                "",
                moves ? "RUNNING" : "DONE",
                "",
                done,
                total,
                List.of(),
                List.of(),
                "");
        return new TransferRow(sum, speed, Kind.GROUP, grouping + "/" + name, 0, Fold.OPEN);
    }
}
