package potluck.node;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.Cutter;
import potluck.store.FileStamp;
import potluck.store.SafeRoot;
import potluck.store.TrashedFile;
import potluck.store.VersionRow;
import potluck.sync.compare.FirstDifference;
import potluck.sync.compare.LineDifference;
import potluck.sync.compare.Stretch;
import potluck.sync.compare.TextLines;
import potluck.sync.folder.Conflict;
import potluck.sync.folder.SyncFault;
import potluck.sync.folder.SyncFolder;

/// What is kept of the files of a sync folder: in their places, beside them as conflict copies, and in the trash.
record KeptVersions(SyncFolder folder) {
    /// Reading that much takes no longer than a person waits.
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final long MOST_COMPARED = 256L * 1024 * 1024;

    /// Of the file of that name, or that lost the name in a conflict.
    List<VersionView> of(WireName name) throws IOException {
        WireName original = ConflictCopy.lost(name).orElse(name);
        List<VersionView> views = new ArrayList<>();
        for (WireName each : inPlace(original)) {
            inPlace(each, views);
        }
        for (TrashedFile file : folder.trash()) {
            if (file.name().equals(original)) {
                views.add(view(file));
            }
        }
        return views;
    }

    /// The file itself and its conflict copies; some may not be here yet.
    private List<WireName> inPlace(WireName original) throws IOException {
        Stream<WireName> copies = folder.files().stream()
                .map(FileEntry::name)
                .filter(name -> ConflictCopy.lost(name).equals(Optional.of(original)));
        Stream<WireName> conflicts = folder.conflicts().stream()
                .filter(conflict -> conflict.name().equals(original))
                .map(Conflict::copy)
                .map(FileVersion::name);
        return Stream.concat(Stream.of(original), Stream.concat(copies, conflicts))
                .distinct()
                .toList();
    }

    private void inPlace(WireName name, List<VersionView> into) throws IOException {
        SafeRoot root = folder.look();
        Optional<FileStamp> there = root.stamp(name);
        if (there.isPresent()) {
            FileStamp stamp = there.get();
            Optional<FileVersion> known =
                    folder.known(name).filter(row -> row.stamp().equals(there)).map(VersionRow::version);
            into.add(new VersionView(
                    KeptVersion.inPlace(name.original()),
                    known.map(version -> version.edit().user()).orElse(""),
                    known.map(version -> version.edit().at()).orElse(stamp.modified()),
                    stamp.size(),
                    root.path(name)));
        }
    }

    private VersionView view(TrashedFile file) throws IOException {
        Path place = folder.look().path(file);
        KeptVersion version = new KeptVersion(file.name().original(), file.at());
        return new VersionView(
                version, "", file.stamp().modified(), file.stamp().size(), place);
    }

    /// The file of the trash that came there then.
    ///
    /// @throws Failure `NOT_IN_TRASH`
    TrashedFile trashed(String path, Instant at) throws IOException {
        return folder.trash().stream()
                .filter(file -> file.name().original().equals(path) && file.at().equals(at))
                .findFirst()
                .orElseThrow(() -> Failure.of(SyncFault.NOT_IN_TRASH, path));
    }

    ComparisonView compare(KeptVersion one, KeptVersion other) throws IOException {
        try (FileChannel left = open(one);
                FileChannel right = open(other)) {
            String leftContent = content(left);
            String rightContent = content(right);
            try {
                List<ComparisonView.Stretch> stretches =
                        LineDifference.of(TextLines.of(one.path(), left), TextLines.of(other.path(), right)).stream()
                                .map(KeptVersions::view)
                                .toList();
                return new ComparisonView("", stretches, leftContent, rightContent);
            } catch (Failure unfit) {
                return new ComparisonView(Failure.coded(unfit), List.of(), leftContent, rightContent);
            }
        }
    }

    private static ComparisonView.Stretch view(Stretch stretch) {
        return new ComparisonView.Stretch(stretch.same(), stretch.left(), stretch.right());
    }

    /// Looks on from a byte before which both are the same, for a moment.
    DifferenceView firstDifference(KeptVersion one, KeptVersion other, long from) throws IOException {
        try (FileChannel left = open(one);
                FileChannel right = open(other)) {
            FirstDifference found = FirstDifference.of(left, right, from, MOST_COMPARED);
            return new DifferenceView(found.state().name(), found.at());
        }
    }

    private FileChannel open(KeptVersion version) throws IOException {
        SafeRoot root = folder.look();
        return version.isInPlace()
                ? root.openRead(SyncDesk.name(version.path()))
                : root.openRead(trashed(version.path(), version.trashed()));
    }

    private static String content(FileChannel file) throws IOException {
        return file.size() > MOST_BYTES
                ? ""
                : new Cutter()
                        .cut(Channels.newInputStream(file), file.size())
                        .id()
                        .hex();
    }
}
