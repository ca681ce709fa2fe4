package potluck.diagnosis;

import java.util.List;
import java.util.Optional;

/// Who can connect to whom, each row from that member's own report; of who is missing in `rows` nothing is known.
///
/// @param members by name; this device among them
public record Matrix(List<String> members, List<Cell> cells) {
    public Matrix {
        members = List.copyOf(members);
        cells = List.copyOf(cells);
    }

    /// @param obstacle the code of what stood in the way; empty when `from` has reached `to`
    /// @param millis how long connecting took; 0 when that was not measured
    public record Cell(String from, String to, String obstacle, long millis) {
        public boolean reached() {
            return obstacle.isEmpty();
        }
    }

    public Optional<Cell> cell(String from, String to) {
        return cells.stream()
                .filter(cell -> cell.from().equals(from) && cell.to().equals(to))
                .findFirst();
    }
}
