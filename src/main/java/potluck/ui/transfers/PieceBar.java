package potluck.ui.transfers;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A file from its beginning to its end: what of it is here, on its way, or still missing.
final class PieceBar extends HBox {
    private String shown = "";

    PieceBar() {
        getStyleClass().add("piece-bar");
    }

    /// @param cells as [potluck.node.PiecesView#cells()] has them
    void show(String cells) {
        if (!cells.equals(shown)) {
            shown = cells;
            getChildren().clear();
            for (int from = 0; from < cells.length(); ) {
                int to = from;
                while (to < cells.length() && cells.charAt(to) == cells.charAt(from)) {
                    to++;
                }
                add(cells.charAt(from), (double) (to - from) / cells.length());
                from = to;
            }
        }
    }

    /// A stretch that is a part of the whole.
    private void add(char kind, double part) {
        Region stretch = new Region();
        stretch.getStyleClass().add(style(kind));
        stretch.setMinWidth(0);
        stretch.prefWidthProperty().bind(widthProperty().multiply(part));
        getChildren().add(stretch);
    }

    private static String style(char kind) {
        return switch (kind) {
            case '#' -> "pieces-here";
            case '-' -> "pieces-some";
            case '+' -> "pieces-coming";
            default -> "pieces-missing";
        };
    }
}
