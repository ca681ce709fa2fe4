package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import potluck.catalogue.LocalNames;
import potluck.kit.Failure;
import potluck.sync.folder.FolderFile;
import potluck.sync.folder.FolderFile.Place;

/// The files of a sync folder as panels show them.
///
/// @param user the name of this device's user
/// @param transfers those that go on now, by which files are known to be on their way
/// @param together where the files belong that come in one go now, which are no transfers
record FolderFiles(String user, Supplier<List<TransferView>> transfers, Supplier<Set<Path>> together) {
    List<SyncFileView> views(Path root, List<FolderFile> files) {
        Map<String, TransferView> coming = new HashMap<>();
        transfers.get().stream()
                .filter(transfer -> transfer.direction().equals("DOWN") && !transfer.ended())
                .forEach(transfer -> coming.put(transfer.target(), transfer));
        Set<Path> small = together.get();
        Path where = real(root);
        LocalNames place = LocalNames.here();
        return files.stream()
                .map(file -> {
                    Path path = place.resolve(where, file.name());
                    return view(file, Optional.ofNullable(coming.get(path.toString())), small.contains(path));
                })
                .toList();
    }

    /// A folder that is not there has no downloads.
    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException missing) {
            return root;
        }
    }

    private SyncFileView view(FolderFile file, Optional<TransferView> coming, boolean small) {
        boolean moves = small
                || coming.filter(transfer -> !transfer.state().equals("QUEUED")).isPresent();
        return new SyncFileView(
                file.name().original(),
                moves && file.place() == Place.WAITING
                        ? "DOWNLOADING"
                        : file.place().name(),
                file.facts().size(),
                file.facts().modified(),
                file.facts().user(),
                holders(file),
                file.why().map(Failure::coded).orElse(""),
                coming.map(TransferView::id).orElse(0L));
    }

    private List<String> holders(FolderFile file) {
        boolean here = file.place() == Place.HERE || file.place() == Place.CONFLICT;
        return here
                ? Stream.concat(Stream.of(user), file.holders().stream())
                        .distinct()
                        .sorted()
                        .toList()
                : file.holders();
    }
}
