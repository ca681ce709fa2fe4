package potluck.ui.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import potluck.node.SyncFileView;
import potluck.ui.fx.Fold;

/// The tree of a sync folder's files: what stands in the row, and what lies in it. Nothing changes once it is built;
/// each is itself.
final class FileNode {
    /// A folder stands as the one in it that stands first here.
    private static final List<String> MATTERING =
            List.of("FAILED", "CONFLICT", "DOWNLOADING", "WAITING", "HERE", "ELSEWHERE", "IGNORED");

    private final FileLine line;
    private final List<FileNode> inside;

    private FileNode(FileLine line, List<FileNode> inside) {
        this.line = line;
        this.inside = inside;
    }

    /// The sync folder itself. May take a moment for many files.
    static FileNode of(List<SyncFileView> files) {
        Folder root = new Folder();
        files.forEach(file -> root.add(file, 0));
        return root.built("", "", -1);
    }

    FileLine line() {
        return line;
    }

    List<FileNode> inside() {
        return inside;
    }

    /// A folder while it is filled.
    private static final class Folder {
        private final Map<String, Folder> folders = new LinkedHashMap<>();
        private final List<SyncFileView> files = new ArrayList<>();

        /// @param from where in its path the file's way inside this folder begins
        void add(SyncFileView file, int from) {
            int slash = file.path().indexOf('/', from);
            if (slash < 0) {
                files.add(file);
            } else {
                String name = file.path().substring(from, slash);
                folders.computeIfAbsent(name, _ -> new Folder()).add(file, slash + 1);
            }
        }

        FileNode built(String path, String name, int depth) {
            List<FileNode> inside = new ArrayList<>(folders.size() + files.size());
            String around = path.isEmpty() ? "" : path + '/';
            folders.forEach((called, folder) -> inside.add(folder.built(around + called, called, depth + 1)));
            for (SyncFileView file : files) {
                String called = file.path().substring(around.length());
                inside.add(new FileNode(new FileLine(file, called, depth + 1, Fold.LEAF, 1), List.of()));
            }
            return new FileNode(summary(path, name, depth, inside), List.copyOf(inside));
        }

        private static FileLine summary(String path, String name, int depth, List<FileNode> inside) {
            int mattering = MATTERING.size() - 1;
            long size = 0;
            long files = 0;
            Instant newest = Instant.EPOCH;
            for (FileNode node : inside) {
                SyncFileView file = node.line.file();
                int rank = MATTERING.indexOf(file.state());
                mattering = rank < 0 ? mattering : Math.min(mattering, rank);
                size += file.size();
                files += node.line.files();
                newest = file.modified().isAfter(newest) ? file.modified() : newest;
            }
            String state = MATTERING.get(mattering);
            SyncFileView all = new SyncFileView(path, state, size, newest, "", List.of(), "", 0);
            return new FileLine(all, name, depth, Fold.CLOSED, files);
        }
    }
}
