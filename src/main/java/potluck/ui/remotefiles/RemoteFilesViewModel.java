package potluck.ui.remotefiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import potluck.node.MemberView;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Inquiry;
import potluck.ui.fx.Inquiry.State;
import potluck.ui.fx.Row;
import potluck.ui.fx.RowFilter;
import potluck.ui.fx.Rows;
import potluck.ui.fx.Tone;

/// What the group offers, as a list or by folder, found by words and by member.
public final class RemoteFilesViewModel {
    private final Words words;
    private final EntryDownloads downloads;
    private final Inquiry<Copies> inquiry;
    private final Rows<String, Entry> rows = new Rows<>(Entry::key, Entry::formerKeys);
    private final ObservableList<String> members = FXCollections.observableArrayList();
    private final Sieve sieve = new Sieve(this::sift);
    private final StringProperty member = new SimpleStringProperty("");
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.EVERYWHERE);
    private final BooleanProperty byFolder = new SimpleBooleanProperty();
    private final ObjectProperty<List<Place>> way = new SimpleObjectProperty<>(List.of(Place.EVERYWHERE));
    private final StringProperty notice = new SimpleStringProperty("");
    private final StringProperty status = new SimpleStringProperty("");
    private final ObjectProperty<Listing> listing = new SimpleObjectProperty<>(Listing.LOADING);
    private final ReadOnlyIntegerWrapper others = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<RowFilter<Entry>> filter = new SimpleObjectProperty<>(RowFilter.all());
    private final ObjectProperty<Map<String, Totals>> totals = new SimpleObjectProperty<>(Map.of());
    private List<Row<Entry>> passing = List.of();
    private Shelf shelf = new Shelf(List.of());
    private boolean listed = true;
    private long catalogue = -1;
    private boolean connected;

    /// `downloads` is where downloads go unless another folder was chosen.
    public RemoteFilesViewModel(Node node, Commands commands, Words words, Supplier<Path> downloads) {
        this.words = words;
        this.downloads = new EntryDownloads(node, commands, words, downloads, status, notice);
        this.inquiry = new Inquiry<>(commands, () -> Copies.of(node.files("")), this::answered, notice);
        inquiry.state().subscribe(() -> tell(filter.get(), rows.list()));
        byFolder.addListener((property, before, now) -> arrange());
        place.addListener((property, before, now) -> move(now));
        member.addListener(
                (property, before, now) -> place.set(place.get().user().equals(now) ? place.get() : Place.of(now)));
    }

    public void show(Snapshot snapshot) {
        downloads.know(snapshot.status().user());
        List<String> names = snapshot.members().stream()
                .filter(other -> !other.state().equals("SELF"))
                .map(MemberView::user)
                .distinct()
                .sorted(words.byName())
                .toList();
        if (!members.equals(names)) {
            members.setAll(names);
        }
        boolean reachable = snapshot.status().trackerState().equals("CONNECTED");
        if (catalogue != snapshot.files() || reachable && !connected) {
            catalogue = snapshot.files();
            refresh();
        }
        connected = reachable;
    }

    /// Shows only what `user` offers.
    public void browse(String user) {
        sieve.clear();
        place.set(Place.of(user));
    }

    /// Shows what everyone offers whose path holds these words.
    public void find(String wanted) {
        showAll();
        sieve.query().set(wanted);
    }

    /// Everything of everyone, after nothing was found.
    void showAll() {
        member.set("");
        sieve.clear();
    }

    /// The names of the files that others offer, as far as they are known.
    public Stream<String> names() {
        return shelf.copies().stream()
                .filter(Copies::isElsewhere)
                .map(same -> FileNames.name(same.first().path()))
                .distinct();
    }

    /// Asks the group again.
    public void refresh() {
        inquiry.ask();
    }

    /// Shows the folder a file lies in.
    void showFolder(Entry entry) {
        sieve.clear();
        byFolder.set(true);
        place.set(new Place(entry.user(), FileNames.folder(entry.path())));
    }

    void open(Entry.Folder folder) {
        place.set(new Place(folder.user(), folder.path()));
    }

    /// Goes to the folder around this one.
    void up() {
        List<Place> steps = way.get();
        if (byFolder.get() && steps.size() > 1) {
            place.set(steps.get(steps.size() - 2));
        }
    }

    private void answered(List<Copies> copies) {
        shelf = new Shelf(copies);
        totals.set(shelf.totals());
        others.set((int) copies.stream().filter(Copies::isElsewhere).count());
        arrange();
    }

    private void sift(RowFilter<Entry> next, boolean narrower) {
        if (isList() != listed) {
            filter.set(next);
            arrange();
        } else {
            tell(next, narrower ? passing : rows.list());
            filter.set(next);
        }
    }

    /// What is searched is always a list.
    private boolean isList() {
        return !byFolder.get() || sieve.hasWords();
    }

    private void move(Place now) {
        member.set(now.user());
        arrange();
    }

    private void arrange() {
        Place here = place.get();
        listed = isList();
        way.set(shelf.way(here));
        rows.show(listed ? shelf.all(here) : shelf.in(here));
        tell(filter.get(), rows.list());
    }

    /// Says how much of some rows passes the filter. They come in the order in which they lie in memory, which is much
    /// faster than any other.
    private void tell(RowFilter<Entry> next, List<Row<Entry>> some) {
        List<Row<Entry>> through = new ArrayList<>();
        long files = 0;
        long bytes = 0;
        for (Row<Entry> row : some) {
            if (row.passes(next)) {
                through.add(row);
                Entry entry = row.get();
                files += entry instanceof Entry.Folder folder ? folder.files() : 1;
                bytes += entry.size();
            }
        }
        passing = through;
        listing.set(listing(files));
        status.set(listing.get().state() == State.ANSWERED ? sum(files, bytes) : "");
    }

    private String sum(long files, long bytes) {
        String size = words.amounts().size(bytes);
        long all = listed ? shelf.copies().size() : shelf.files().count();
        return files == all
                ? words.say("remotefiles.sum", words.count("files", files), size)
                : words.say("remotefiles.part", words.amounts().number(files), words.count("files.all", all), size);
    }

    private Listing listing(long files) {
        return switch (inquiry.state().get()) {
            case LOADING -> Listing.LOADING;
            case FAILED -> Listing.FAILED;
            case ANSWERED -> files > 0 ? Listing.FILLED : shelf.copies().isEmpty() ? Listing.EMPTY : Listing.NO_MATCH;
        };
    }

    ObservableValue<RowFilter<Entry>> filter() {
        return filter;
    }

    EntryDownloads downloads() {
        return downloads;
    }

    String state(Entry entry) {
        return switch (entry) {
            case Entry.Offer offer -> words.name("file.state", offer.state());
            case Entry.Folder folder -> words.count("files", folder.files());
        };
    }

    static Tone tone(Entry entry) {
        return switch (entry instanceof Entry.Offer offer ? offer.state() : "") {
            case "OWN", "HERE" -> Tone.GOOD;
            case "HASHING" -> Tone.BUSY;
            default -> Tone.QUIET;
        };
    }

    Rows<String, Entry> rows() {
        return rows;
    }

    ObservableList<String> members() {
        return members;
    }

    Sieve sieve() {
        return sieve;
    }

    /// The user whose files are shown; empty for everyone's.
    StringProperty member() {
        return member;
    }

    ObjectProperty<Place> place() {
        return place;
    }

    /// Whether folders are shown, instead of one list.
    public BooleanProperty byFolder() {
        return byFolder;
    }

    /// The places on the way to the present one.
    ObservableValue<List<Place>> way() {
        return way;
    }

    StringProperty notice() {
        return notice;
    }

    StringProperty status() {
        return status;
    }

    ObservableValue<Listing> listing() {
        return listing;
    }

    /// How much each member offers.
    public ObservableValue<Map<String, Totals>> totals() {
        return totals;
    }

    /// How many files others offer, each told once.
    ReadOnlyIntegerProperty others() {
        return others.getReadOnlyProperty();
    }
}
