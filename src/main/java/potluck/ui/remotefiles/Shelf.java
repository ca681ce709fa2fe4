package potluck.ui.remotefiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import potluck.node.FileView;

/// All files on offer, as a list or by folder.
record Shelf(List<Copies> copies) {
    /// Every file, of every member.
    Stream<FileView> files() {
        return copies.stream().flatMap(Copies::files);
    }

    /// Every file of the place, in folders below it too; what is the same is told once.
    List<Entry> all(Place place) {
        return copies.stream()
                .flatMap(same -> same.at(place).stream())
                .<Entry>map(Entry.Offer::of)
                .toList();
    }

    /// What one sees at the place: a folder for every member, or the folders and then the files of one folder.
    List<Entry> in(Place place) {
        return place.user().isEmpty() ? members() : content(place);
    }

    /// The places on the way to this one, from the outermost on, this one included.
    List<Place> way(Place place) {
        List<Place> way = new ArrayList<>(List.of(Place.EVERYWHERE));
        if (!place.user().isEmpty()) {
            way.add(Place.of(place.user()));
            String folder = top(place.user());
            while (!folder.equals(place.folder()) && FileNames.isBelow(place.folder(), folder)) {
                folder = FileNames.step(folder, place.folder());
                way.add(new Place(place.user(), folder));
            }
        }
        return way;
    }

    /// The deepest folder that holds all that a member offers; empty when there is none.
    String top(String user) {
        List<String> paths =
                files().filter(Place.of(user)::holds).map(FileView::path).toList();
        String first = paths.isEmpty() ? "" : FileNames.folder(paths.getFirst());
        return paths.stream().reduce(first, FileNames::common);
    }

    /// How much each member offers.
    Map<String, Totals> totals() {
        Map<String, Totals> totals = new HashMap<>();
        files().forEach(file -> totals.put(
                file.user(), totals.getOrDefault(file.user(), Totals.NONE).with(file)));
        return totals;
    }

    private List<Entry> members() {
        Map<String, Entry.Folder> folders = new TreeMap<>();
        files().forEach(file -> add(folders, new Entry.Folder(file.user(), "", file.user(), 0, 0), file));
        return List.copyOf(folders.values());
    }

    /// The folders and then the files, each by their names.
    private List<Entry> content(Place place) {
        String folder = place.folder().isEmpty() ? top(place.user()) : place.folder();
        Place inside = new Place(place.user(), folder);
        Map<String, Entry.Folder> folders = new TreeMap<>();
        Map<String, Entry> loose = new TreeMap<>();
        for (Copies same : copies) {
            for (FileView file : same.files().filter(inside::holds).toList()) {
                String step = FileNames.step(folder, file.path());
                if (step.equals(file.path())) {
                    loose.put(step, Entry.Offer.of(same.from(file)));
                } else {
                    add(folders, new Entry.Folder(file.user(), step, FileNames.name(step), 0, 0), file);
                }
            }
        }
        List<Entry> content = new ArrayList<>(folders.values());
        content.addAll(loose.values());
        return content;
    }

    private static void add(Map<String, Entry.Folder> folders, Entry.Folder empty, FileView file) {
        folders.put(empty.key(), folders.getOrDefault(empty.key(), empty).with(file));
    }
}
