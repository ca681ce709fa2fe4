package potluck.node;

import java.util.List;

/// What the ignore lists of a sync folder leave out.
///
/// @param list the text of this device's own list
/// @param group the text of everyone's list
/// @param files how many files lie in the folder and are left alone
/// @param bytes their size
/// @param first the first paths of them
/// @param bad the lines that do not count
public record IgnoreView(String list, String group, long files, long bytes, List<String> first, List<BadLine> bad) {
    /// @param list the name of the list's file
    /// @param line counted from 1
    /// @param reason why, as a sentence with the remedy
    public record BadLine(String list, int line, String reason) {}
}
