package potluck.share;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.ContentId;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.transfer.Origin;
import potluck.transfer.Source;

/// A file asked for by its name: whoever offers it is tried in turn until one tells the content; from then on only
/// holders of that same content count.
///
/// @param content what the file contains, known from an earlier start
record NameOrigin(String name, Optional<ContentId> content, Holders holders, ManifestNote note) implements Origin {
    @Override
    public List<Source> sources(Optional<Manifest> known) throws IOException {
        Optional<ContentId> id = known.map(Manifest::id).or(() -> content);
        if (id.isPresent()) {
            return holders.of(id.get());
        }
        List<Source> sources = holders.named(name);
        if (sources.isEmpty()) {
            throw Failure.of(ShareFault.NOT_OFFERED, name);
        }
        return sources;
    }

    @Override
    public void found(Manifest manifest) throws IOException {
        note.take(manifest);
    }
}
