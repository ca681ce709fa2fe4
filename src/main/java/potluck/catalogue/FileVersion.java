package potluck.catalogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// One version of what a folder has under a name.
///
/// @param file what is there; empty when it was deleted
/// @param vector which edits it rests on
/// @param edit the last of them
public record FileVersion(WireName name, Optional<FileEntry> file, VersionVector vector, Edit edit) {
    /// Which of two concurrent versions keeps the name: an edit beats a deletion, then the larger weight, then the
    /// device. Every member has the same three at hand, however the versions reach it.
    private static final Comparator<FileVersion> STRENGTH = Comparator.<FileVersion, Boolean>comparing(
                    version -> !version.isDeleted())
            .thenComparing(FileVersion::edit)
            .thenComparing(version -> version.content().map(ContentId::hex).orElse(""))
            .thenComparing(FileVersion::name)
            .thenComparing(version -> version.file().map(FileEntry::modified).orElse(Instant.EPOCH))
            .thenComparing(
                    version -> version.file().filter(FileEntry::executable).isPresent());

    /// An edit on this device: `file` is what it left, empty when it deleted the file.
    ///
    /// @param before the vector of the version that was edited
    public static FileVersion edited(
            WireName name, Optional<FileEntry> file, VersionVector before, Editor editor, Instant now) {
        VersionVector vector = before.edited(editor.device(), now.getEpochSecond());
        return new FileVersion(name, file, vector, new Edit(editor.device(), editor.user(), now, vector.sum()));
    }

    public boolean isDeleted() {
        return file.isEmpty();
    }

    /// Empty when deleted.
    public Optional<ContentId> content() {
        return file.map(FileEntry::content);
    }

    public boolean beats(FileVersion other) {
        return STRENGTH.compare(this, other) > 0;
    }

    /// Whether both have the same bytes, or both have none.
    public boolean sameContent(FileVersion other) {
        return content().equals(other.content());
    }

    /// The same, resting on the edits of `other` as well.
    public FileVersion joined(FileVersion other) {
        return new FileVersion(name, file, vector.merged(other.vector), edit);
    }

    /// The same version under another name.
    public FileVersion named(WireName other) {
        Optional<FileEntry> moved =
                file.map(old -> new FileEntry(other, old.size(), old.content(), old.modified(), old.executable()));
        return new FileVersion(other, moved, vector, edit);
    }

    /// Who edits on this device.
    ///
    /// @param device the first 16 hexadecimal digits of the device id
    public record Editor(String device, String user) {}
}
