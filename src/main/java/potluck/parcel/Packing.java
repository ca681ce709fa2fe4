package potluck.parcel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import potluck.catalogue.LocalNames;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.parcel.Outgoing.SentFile;
import potluck.store.FileStamp;
import potluck.store.StoreFault;
import potluck.wire.ParcelMessage;

/// What goes into a parcel, under which names.
final class Packing {
    private static final String OWN = ".potluck";

    private Packing() {}

    /// The files at or below what was chosen, links not followed; a folder's begin with its name. Not read yet.
    ///
    /// @throws Failure `FILE_GONE`, `PARCEL_EMPTY`, `PARCEL_TOO_MANY`, `PARCEL_NAMES`, `NAME_…`
    static List<SentFile> files(List<Path> chosen) throws IOException {
        List<SentFile> files = new ArrayList<>();
        for (Path path : chosen) {
            add(path.toAbsolutePath().normalize(), files);
        }
        if (files.isEmpty()) {
            throw Failure.of(ParcelFault.PARCEL_EMPTY);
        }
        check(files.stream().map(SentFile::name).toList());
        return files;
    }

    /// The names of a parcel, each fit to be a file's and all of them able to stand beside each other on any system.
    ///
    /// @throws Failure `NAME_…`, `PARCEL_NAMES`
    static List<WireName> check(List<List<String>> components) throws Failure {
        List<WireName> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Set<String> folders = new HashSet<>();
        for (List<String> name : components) {
            WireName checked = WireName.of(name);
            names.add(checked);
            checked.parents().forEach(parent -> folders.add(parent.portableKey()));
            require(taken.add(checked.portableKey()), checked);
        }
        for (WireName name : names) {
            require(!folders.contains(name.portableKey()), name);
        }
        return names;
    }

    private static void require(boolean holds, WireName name) throws Failure {
        if (!holds) {
            throw Failure.of(ParcelFault.PARCEL_NAMES, name);
        }
    }

    private static void add(Path top, List<SentFile> files) throws IOException {
        if (!Files.exists(top)) {
            throw Failure.of(StoreFault.FILE_GONE, top);
        }
        Path above = top.getParent() == null ? top : top.getParent();
        try (Stream<Path> walk = Files.walk(top)) {
            for (Path file : (Iterable<Path>) walk::iterator) {
                List<String> name = components(above.relativize(file));
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isForeign(name)) {
                    WireName travelling = LocalNames.here().name(name);
                    long size = FileStamp.of(file).size();
                    files.add(new SentFile(file.toString(), travelling.components(), size, ""));
                }
                if (files.size() > ParcelMessage.MOST_IN_ALL) {
                    throw Failure.of(ParcelFault.PARCEL_TOO_MANY, ParcelMessage.MOST_IN_ALL);
                }
            }
        }
    }

    private static List<String> components(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .toList();
    }

    private static boolean isForeign(List<String> name) {
        return name.stream().noneMatch(component -> component.startsWith(OWN));
    }
}
