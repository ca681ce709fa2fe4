package potluck.ui.remotefiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import potluck.node.FileView;

/// The same content under the same name, from all who offer it. A file whose content is not known yet is alone.
///
/// @param first the one to begin with
/// @param others by member and path, one's own last
record Copies(FileView first, List<FileView> others) {
    private static final Comparator<FileView> ORDER =
            Comparator.comparing(Copies::isOwn).thenComparing(FileView::user).thenComparing(FileView::path);

    /// Puts together what is the same, in the order in which each is met first.
    static List<Copies> of(List<FileView> files) {
        Map<String, List<FileView>> same = LinkedHashMap.newLinkedHashMap(files.size());
        files.forEach(file ->
                same.computeIfAbsent(key(file), unused -> new ArrayList<>(1)).add(file));
        return same.values().stream()
                .map(copies -> {
                    copies.sort(ORDER);
                    return new Copies(copies.getFirst(), List.copyOf(copies.subList(1, copies.size())));
                })
                .toList();
    }

    /// What they are known by while members come and go.
    String key() {
        return key(first);
    }

    /// What each of them was known by before its content was.
    Stream<String> formerKeys() {
        return first.contentId().isEmpty() ? Stream.empty() : files().map(Copies::lonelyKey);
    }

    /// All of them, the first first.
    Stream<FileView> files() {
        return Stream.concat(Stream.of(first), others.stream());
    }

    /// Who holds it, each once.
    List<String> users() {
        return others.isEmpty()
                ? List.of(first.user())
                : files().map(FileView::user).distinct().toList();
    }

    /// `OWN` where one of them is; otherwise what the first says.
    String state() {
        return others.isEmpty() || !isOwn(others.getLast())
                ? first.state()
                : others.getLast().state();
    }

    /// Whether somebody else has it.
    boolean isElsewhere() {
        return !files().allMatch(Copies::isOwn);
    }

    /// Who holds it and where, in lower case, a line each.
    String text() {
        return files().map(file -> file.user() + ' ' + file.path())
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    /// Begins with one that lies in the place; empty when none does.
    Optional<Copies> at(Place place) {
        return files().filter(place::holds).findFirst().map(this::from);
    }

    /// Begins with `file`, which is one of them.
    Copies from(FileView file) {
        if (file.equals(first)) {
            return this;
        }
        List<FileView> rest =
                files().filter(one -> !one.equals(file)).sorted(ORDER).toList();
        return new Copies(file, rest);
    }

    private static boolean isOwn(FileView file) {
        return file.state().equals("OWN");
    }

    private static String key(FileView file) {
        return file.contentId().isEmpty() ? lonelyKey(file) : file.contentId() + '\n' + FileNames.name(file.path());
    }

    private static String lonelyKey(FileView file) {
        return file.user() + '\n' + file.path();
    }
}
