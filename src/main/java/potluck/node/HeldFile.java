package potluck.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the tracker knows of one file: the same content under the same name, from everyone who offers it. A file
/// whose content is not known yet is alone.
///
/// @param contentId as in [FileView]
/// @param users who holds it, each once
/// @param path the holder's absolute path; the first one's of several
public record HeldFile(String name, long size, String contentId, List<String> users, String path) {
    public HeldFile {
        users = List.copyOf(users);
    }

    /// Puts together what is the same, in the order in which each is met first.
    public static List<HeldFile> of(List<FileView> files) {
        Map<String, List<FileView>> same = LinkedHashMap.newLinkedHashMap(files.size());
        files.forEach(
                file -> same.computeIfAbsent(key(file), _ -> new ArrayList<>(1)).add(file));
        return same.values().stream().map(HeldFile::merged).toList();
    }

    /// What it is known by while holders come and go.
    public String key() {
        return contentId.isEmpty() ? users.getFirst() + '\n' + path : contentId + '\n' + name;
    }

    private static HeldFile merged(List<FileView> copies) {
        FileView first = copies.getFirst();
        List<String> users = copies.stream().map(FileView::user).distinct().toList();
        return new HeldFile(name(first.path()), first.size(), first.contentId(), users, first.path());
    }

    private static String key(FileView file) {
        return file.contentId().isEmpty()
                ? file.user() + '\n' + file.path()
                : file.contentId() + '\n' + name(file.path());
    }

    /// Of a path of whatever system.
    private static String name(String path) {
        return path.substring(1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
    }
}
