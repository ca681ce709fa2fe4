package potluck.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import potluck.catalogue.WireName;

/// What survives of one sync folder's versions. Any thread; everything that returned survives a power failure.
public interface VersionStore {
    /// All there is, by sequence.
    List<VersionRow> load() throws IOException;

    /// The files below `root` that can be served, and as what.
    Map<Path, FileStamp> served(Path root) throws IOException;

    /// The last sequence number given, even if nothing has it any more.
    long sequence() throws IOException;

    /// Saves all of it or nothing. Returns the moved files whose content is not known any more: somebody who was served
    /// found them gone before their move was saved.
    List<MovedFile> save(Batch batch) throws IOException;

    /// What has changed: first files were moved, then some went, then some were read.
    record Batch(List<VersionRow> rows, List<MovedFile> moved, List<Path> gone, List<CutFile> read) {}

    /// A known file that has another path or another stamp now, and the same content.
    record MovedFile(Path from, Path to, FileStamp stamp) {}

    /// Forgets deletions that everybody has heard of.
    void drop(List<WireName> names) throws IOException;

    /// How much of `device`'s index is known here, and done.
    Known known(String device) throws IOException;

    void know(String device, Known known) throws IOException;

    /// Forgets what is known of others' indexes: they are asked for everything.
    void knowNobody() throws IOException;

    /// When this device was among the others that have the folder.
    Presence presence() throws IOException;

    void attend(Presence presence) throws IOException;

    /// Which parts of the folder are wanted here, as it was said last; empty at first.
    String selection() throws IOException;

    void select(String selection) throws IOException;

    /// The scope in which the versions stand, as it was said last; empty at first.
    String scope() throws IOException;

    /// Remembers the scope and forgets what is known of others' indexes: of that only what lay in the scope is here.
    void rescope(String scope) throws IOException;
}
