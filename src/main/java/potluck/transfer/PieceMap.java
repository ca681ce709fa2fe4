package potluck.transfer;

import java.util.List;

/// Which pieces of a file are here, and from whom.
///
/// @param pieces how many the file has
/// @param cells the file from its beginning to its end in equal parts of pieces: `#` all here, `-` some here, `+` some
/// on
///     their way, `.` none
/// @param sources who has sent some or owes some now
public record PieceMap(int pieces, String cells, List<Share> sources) {
    static final PieceMap NONE = new PieceMap(0, "", List.of());
    private static final int MOST_CELLS = 160;

    /// What came from one user, and what is on its way.
    public record Share(String user, int here, int coming) {}

    /// How one piece stands.
    enum State {
        HERE,
        COMING,
        MISSING
    }

    /// How each piece stands, by its number.
    @FunctionalInterface
    interface Pieces {
        State state(int piece);
    }

    static PieceMap of(int count, Pieces pieces, List<Share> sources) {
        int cells = Math.min(count, MOST_CELLS);
        StringBuilder map = new StringBuilder(cells);
        for (int cell = 0; cell < cells; cell++) {
            int from = (int) ((long) cell * count / cells);
            int to = (int) ((cell + 1L) * count / cells);
            map.append(cell(from, to, pieces));
        }
        return new PieceMap(count, map.toString(), List.copyOf(sources));
    }

    private static char cell(int from, int to, Pieces pieces) {
        int here = 0;
        boolean coming = false;
        for (int piece = from; piece < to; piece++) {
            State state = pieces.state(piece);
            here += state == State.HERE ? 1 : 0;
            coming |= state == State.COMING;
        }
        return here == to - from ? '#' : coming ? '+' : here > 0 ? '-' : '.';
    }
}
