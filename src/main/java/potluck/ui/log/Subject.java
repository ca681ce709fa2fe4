package potluck.ui.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import potluck.kit.LogLine;
import potluck.node.TransferView;

/// What a line of the log speaks of, to be shown where it is at home.
public sealed interface Subject {
    record Transfer(long id) implements Subject {}

    record Member(String user) implements Subject {}

    /// The most particular first; empty when the line speaks of nothing that is known. A transfer is known by its name:
    /// of several the one with the longest, then one with the line's member, then the newest.
    static List<Subject> of(LogLine line, List<TransferView> transfers, Set<String> users) {
        List<Subject> subjects = new ArrayList<>();
        transfers.stream()
                .filter(transfer ->
                        line.category().equals("transfer") && line.text().contains(transfer.name()))
                .max(Comparator.<TransferView>comparingInt(
                                transfer -> transfer.name().length())
                        .thenComparing(transfer -> transfer.sources().contains(line.member()))
                        .thenComparing(TransferView::id))
                .ifPresent(transfer -> subjects.add(new Transfer(transfer.id())));
        if (users.contains(line.member())) {
            subjects.add(new Member(line.member()));
        }
        return subjects;
    }
}
