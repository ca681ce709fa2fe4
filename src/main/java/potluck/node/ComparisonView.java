package potluck.node;

import java.util.List;

/// How two versions of a file differ.
///
/// @param reason why they are not compared line by line: `CODE: sentence`; empty when they are
/// @param stretches all lines of both in order, equal and differing ones in turns
/// @param left the content id of the first; empty where it would have to be read only for that, and is large
/// @param right the same of the other
public record ComparisonView(String reason, List<Stretch> stretches, String left, String right) {
    public ComparisonView {
        stretches = List.copyOf(stretches);
    }

    /// Lines that follow each other in both.
    ///
    /// @param same whether both have the same ones; else what one has stands in place of what the other has
    public record Stretch(boolean same, List<String> left, List<String> right) {
        public Stretch {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    public boolean areTexts() {
        return reason.isEmpty();
    }

    /// In how many places the lines differ.
    public long places() {
        return stretches.stream().filter(stretch -> !stretch.same()).count();
    }
}
