package potluck.node;

import java.util.List;
import java.util.Optional;

/// Two versions that are compared; `left` is the earlier one, as far as that is known.
public record VersionPair(VersionView left, VersionView right) {
    /// What a version is compared with unless somebody says otherwise: with what is in its place, and that with the
    /// newest of the others. Empty when there is nothing else.
    ///
    /// @param versions as [Syncing#versions(String, String)] lists them
    public static Optional<VersionPair> of(List<VersionView> versions, KeptVersion wanted) {
        int place = versions.stream().map(VersionView::version).toList().indexOf(wanted);
        return place < 0 || versions.size() < 2
                ? Optional.empty()
                : Optional.of(new VersionPair(versions.get(Math.max(place, 1)), versions.getFirst()));
    }
}
