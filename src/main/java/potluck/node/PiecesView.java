package potluck.node;

import java.util.List;

/// Which pieces of a download are here, and from whom they come.
///
/// @param pieces how many the file has; 0 while that is not known
/// @param cells the file from its beginning to its end, at most 160 signs: `#` all here, `-` some, `+` on their way,
/// `.`
///     none
/// @param sources in the order in which they began to send
public record PiecesView(int pieces, String cells, List<Source> sources) {
    public PiecesView {
        sources = List.copyOf(sources);
    }

    /// A user with the pieces that came from there, and those on their way.
    public record Source(String user, int here, int coming) {}
}
