package potluck.cli.verb;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import potluck.node.Node;
import potluck.node.TransferView;

/// Which downloads a verb means: those whose numbers are given, or all it makes sense for.
record TransferChoice(List<Long> chosen) {
    static final String WORDS = "Numbers that transfers shows, or: all.";

    private static final long ALL = -1;

    /// @param sensible which of all the downloads are meant by `all`
    List<Long> of(Node node, Predicate<TransferView> sensible) throws IOException {
        if (!chosen.contains(ALL)) {
            return chosen;
        }
        return node.snapshotAfter(-1, Duration.ZERO).transfers().stream()
                .filter(transfer -> transfer.direction().equals("DOWN"))
                .filter(sensible)
                .map(TransferView::id)
                .toList();
    }

    /// Those that have not ended.
    List<Long> active(Node node) throws IOException {
        return of(node, transfer -> !transfer.ended());
    }

    /// A number, or the word for all of them.
    static final class Name implements ITypeConverter<Long> {
        @Override
        public Long convert(String word) {
            if (word.equals("all")) {
                return ALL;
            }
            if (!word.matches("\\d{1,18}")) {
                throw new TypeConversionException("“" + word + "” is not the number of a transfer, nor “all”.");
            }
            return Long.valueOf(word);
        }
    }
}
