package potluck.sync.compare;

import java.util.List;

/// Lines that follow each other in two texts.
///
/// @param same whether both have the same ones here; else what one has stands in place of what the other has
public record Stretch(boolean same, List<String> left, List<String> right) {
    public Stretch {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
