package potluck.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import potluck.catalogue.LocalNames;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// Folders that another member named, made below one that the user chose.
public final class FolderPath {
    private FolderPath() {}

    /// The path for `name` below `top`; its folders are there afterwards. No link is followed.
    ///
    /// @throws Failure `NOT_A_FOLDER` when a file or a link is in the way, `NOT_WRITABLE`
    public static Path make(Path top, WireName name) throws IOException {
        Path folder = top;
        for (String component : name.components().subList(0, name.components().size() - 1)) {
            folder = folder.resolve(LocalNames.here().local(component));
            make(folder);
        }
        return folder.resolve(LocalNames.here().local(name.last()));
    }

    private static void make(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw Failure.because(e, StoreFault.NOT_A_FOLDER, folder);
            }
        } catch (IOException e) {
            throw Trouble.writing(folder, 1, e);
        }
    }
}
