package potluck.ui.remotefiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import potluck.node.FileView;

/// All files on offer, as a list or by folder.
record Shelf(List<FileView> files) {
    /// Every file of the place, in folders below it too.
    List<Entry> all(Place place) {
        return files.stream().filter(place::holds).<Entry>map(Entry.Offer::of).toList();
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
        Optional<String> top = Optional.empty();
        for (FileView file : files) {
            if (file.user().equals(user)) {
                top = Optional.of(FileNames.common(top.orElse(FileNames.folder(file.path())), file.path()));
            }
        }
        return top.orElse("");
    }

    /// How much each member offers.
    Map<String, Totals> totals() {
        Map<String, Totals> totals = new HashMap<>();
        files.forEach(file -> totals.put(
                file.user(), totals.getOrDefault(file.user(), Totals.NONE).with(file)));
        return totals;
    }

    private List<Entry> members() {
        Map<String, Entry.Folder> folders = new LinkedHashMap<>();
        for (FileView file : files) {
            folders.merge(
                    file.user(),
                    new Entry.Folder(file.user(), "", file.user(), 1, file.size()),
                    (folder, one) -> folder.with(file));
        }
        return List.copyOf(folders.values());
    }

    private List<Entry> content(Place place) {
        String folder = place.folder().isEmpty() ? top(place.user()) : place.folder();
        Map<String, Entry.Folder> folders = new LinkedHashMap<>();
        List<Entry> loose = new ArrayList<>();
        for (FileView file : files) {
            if (file.user().equals(place.user()) && FileNames.isBelow(file.path(), folder)) {
                String step = FileNames.step(folder, file.path());
                if (step.equals(file.path())) {
                    loose.add(Entry.Offer.of(file));
                } else {
                    Entry.Folder one = new Entry.Folder(file.user(), step, FileNames.name(step), 1, file.size());
                    folders.merge(step, one, (known, fresh) -> known.with(file));
                }
            }
        }
        List<Entry> content = new ArrayList<>(folders.values());
        content.addAll(loose);
        return content;
    }
}
