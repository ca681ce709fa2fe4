package potluck.ui.transfers;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import potluck.node.Node;
import potluck.node.PiecesView;
import potluck.node.Snapshot;
import potluck.node.TransferView;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Fold;
import potluck.ui.fx.Rates;
import potluck.ui.fx.Rows;
import potluck.ui.fx.Tone;
import potluck.ui.fx.Undoing;
import potluck.ui.transfers.TransferRow.Kind;

/// The transfers of this device, how fast they are, and what can be done with them.
public final class TransfersViewModel {
    private final Words words;
    private final TransferActions actions;
    private final Rates<Long> rates;
    /// What is to be seen.
    private final Rows<String, TransferRow> rows = new Rows<>(TransferRow::key);
    private final Sources sources = new Sources();
    private final Set<String> turned = new HashSet<>();
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);
    private Optional<Comparator<TransferRow>> order = Optional.empty();
    private List<TransferRow> transfers = List.of();
    private final ObjectProperty<List<TransferView>> all = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.ALL);
    private final StringProperty notice = new SimpleStringProperty("");
    private final Set<Long> cleared = new HashSet<>();
    private final Undoing undoing = new Undoing();
    private final ReadOnlyIntegerWrapper active = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper ended = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper down = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper up = new ReadOnlyLongWrapper();
    private final ReadOnlyIntegerWrapper failed = new ReadOnlyIntegerWrapper();
    private LongConsumer sought = id -> {};
    private List<TransferView> latest = List.of();

    /// @param nanos a clock that is never set
    public TransfersViewModel(Node node, Commands commands, Words words, LongSupplier nanos) {
        this.words = words;
        this.actions = new TransferActions(node, commands, notice);
        this.rates = new Rates<>(nanos);
        selection.subscribe(chosen -> arrange());
        grouping.subscribe(chosen -> arrange());
    }

    public void show(Snapshot snapshot) {
        latest = snapshot.transfers();
        cleared.retainAll(latest.stream()
                .filter(TransferView::ended)
                .map(TransferView::id)
                .collect(Collectors.toSet()));
        sources.keep(latest.stream().map(TransferView::id).collect(Collectors.toSet()));
        transfers.stream().filter(this::isOpen).forEach(this::askForPieces);
        draw();
    }

    private boolean isOpen(TransferRow row) {
        return turned.contains(row.key()) && !row.view().ended();
    }

    private void askForPieces(TransferRow row) {
        actions.pieces(row, known -> sources.know(row.view().id(), known));
    }

    /// What goes on stands before what has ended, the newest first.
    private void draw() {
        List<TransferView> views = latest.reversed().stream()
                .filter(transfer -> !cleared.contains(transfer.id()))
                .sorted(Comparator.comparing(TransferView::ended))
                .toList();
        rates.look(Stream.concat(
                        views.stream(),
                        views.stream().filter(sources::areMany).flatMap(view -> sources.of(view).stream()))
                .filter(TransfersViewModel::mayMove)
                .collect(Collectors.toMap(TransferView::id, TransferView::bytesDone)));
        transfers = views.stream()
                .map(transfer -> new TransferRow(transfer, rates.of(transfer.id())))
                .toList();
        arrange();
        all.set(views);
        active.set(count(Selection.ACTIVE) + count(Selection.QUEUED));
        ended.set(count(Selection.DONE) + count(Selection.FAILED));
        failed.set(failures().size());
        down.set(speed("DOWN"));
        up.set(speed("UP"));
    }

    private static boolean mayMove(TransferView transfer) {
        return !transfer.ended() && transfer.queue().place() == 0;
    }

    private void arrange() {
        rows.show(tree().rows(transfers));
    }

    private TransferTree tree() {
        return new TransferTree(selection.get(), grouping.get(), order, turned, this::below);
    }

    private List<TransferRow> below(TransferRow row) {
        return sources.areMany(row.view())
                ? sources.of(row.view()).stream()
                        .map(source -> new TransferRow(
                                source,
                                rates.of(source.id()),
                                Kind.SOURCE,
                                row.key() + "/" + source.name(),
                                0,
                                Fold.LEAF))
                        .toList()
                : List.of();
    }

    /// Opens or closes a group, or a download that comes from several members.
    void toggle(TransferRow row) {
        if (!turned.remove(row.key())) {
            turned.add(row.key());
            if (isOpen(row) && row.isTransfer()) {
                askForPieces(row);
            }
        }
        arrange();
    }

    /// @param wanted empty: what goes on first, the newest first
    void sort(Optional<Comparator<TransferRow>> wanted) {
        order = wanted;
        arrange();
    }

    /// The transfers that these rows stand for: themselves, or all in a group.
    List<TransferRow> meant(List<TransferRow> some) {
        Map<String, List<TransferRow>> groups = tree().groups(transfers);
        return some.stream()
                .flatMap(row -> switch (row.kind()) {
                    case TRANSFER -> Stream.of(row);
                    case SOURCE -> Stream.<TransferRow>empty();
                    case GROUP -> groups.getOrDefault(row.view().name(), List.of()).stream();
                })
                .distinct()
                .toList();
    }

    /// Puts away what of these has ended, in this window only.
    void putAway(List<TransferRow> some) {
        List<Long> ids = some.stream()
                .map(TransferRow::view)
                .filter(TransferView::ended)
                .map(TransferView::id)
                .toList();
        if (!ids.isEmpty()) {
            cleared.addAll(ids);
            draw();
            undoing.offer(words.count("transfers.cleared", ids.size()), () -> {
                ids.forEach(cleared::remove);
                draw();
            });
        }
    }

    /// Points at a transfer, even one that was put away.
    public void find(long id) {
        if (cleared.remove(id)) {
            draw();
        }
        sought.accept(id);
    }

    /// Who points at a transfer that is to be found.
    void onFind(LongConsumer point) {
        sought = point;
    }

    void clearEnded() {
        putAway(transfers);
    }

    /// Begins all downloads again that have failed.
    void retryAll() {
        actions.resume(failures());
    }

    private List<TransferRow> failures() {
        return transfers.stream()
                .filter(row -> row.canRetry() && row.view().state().equals("FAILED"))
                .toList();
    }

    /// How many files others are fetching from here.
    public int uploads() {
        return (int) all.get().stream()
                .filter(transfer -> Selection.UP.accepts(transfer) && !transfer.ended())
                .count();
    }

    /// How many transfers have ended, well or not.
    ReadOnlyIntegerProperty ended() {
        return ended.getReadOnlyProperty();
    }

    /// How many downloads have failed.
    ReadOnlyIntegerProperty failed() {
        return failed.getReadOnlyProperty();
    }

    /// What was put away last.
    Undoing undoing() {
        return undoing;
    }

    /// How many transfers are going on.
    public ReadOnlyIntegerProperty active() {
        return active.getReadOnlyProperty();
    }

    /// Bytes a second coming in.
    public ReadOnlyLongProperty down() {
        return down.getReadOnlyProperty();
    }

    /// Bytes a second going out.
    public ReadOnlyLongProperty up() {
        return up.getReadOnlyProperty();
    }

    TransferActions actions() {
        return actions;
    }

    Rows<String, TransferRow> rows() {
        return rows;
    }

    ObjectProperty<Selection> selection() {
        return selection;
    }

    StringProperty notice() {
        return notice;
    }

    /// By what transfers stand together.
    public ObjectProperty<Grouping> grouping() {
        return grouping;
    }

    /// The name of a selection with the number of transfers in it.
    ObservableValue<String> label(Selection choice) {
        return all.map(
                transfers -> words.say("transfers." + choice, words.amounts().number(count(choice))));
    }

    /// Brings which pieces are here; nothing when it is not being fetched.
    void pieces(TransferRow row, Consumer<PiecesView> show) {
        actions.pieces(row, show);
    }

    /// How many pieces came from whom, and how many are on their way.
    String sources(PiecesView pieces) {
        return pieces.sources().stream()
                .map(source -> words.say(
                        "transfers.source",
                        source.user(),
                        words.count("pieces", source.here()),
                        words.amounts().number(source.coming())))
                .collect(Collectors.joining("\n"));
    }

    String status(TransferRow row) {
        TransferView view = row.view();
        if (row.kind() == Kind.GROUP) {
            int count = meant(List.of(row)).size();
            String transfers = words.count("transfers.inGroup", count);
            return row.left().isEmpty() ? transfers : words.say("transfers.stillLeft", transfers, left(row));
        }
        String state = state(row);
        if (!view.reason().isEmpty()) {
            String reason = words.reason(view.reason());
            return row.isPaused() || row.waits() ? reason : words.say("state.because", state, reason);
        }
        return row.left().isEmpty() ? state : words.say("transfers.stillLeft", state, left(row));
    }

    /// As short as a table wants it: who has paused it needs no advice in each line.
    String brief(TransferRow row) {
        return row.view().reason().startsWith("PAUSED:") ? state(row) : status(row);
    }

    private String state(TransferRow row) {
        return words.name("transfer.state." + row.view().direction(), row.view().state());
    }

    /// Everything about its progress in one sentence.
    String spoken(TransferRow row) {
        return words.say("transfers.spoken", row.view().name(), words.amounts().percent(row.part()), status(row));
    }

    /// How much of it has moved, and how fast it goes on.
    String moved(TransferRow row) {
        String done = words.amounts().size(row.view().bytesDone());
        String all = words.amounts().size(row.view().bytesTotal());
        return row.speed() == 0
                ? words.say("transfers.moved", done, all)
                : words.say("transfers.movedAt", done, all, speed(row));
    }

    /// Empty for the usual one.
    String priority(TransferRow row) {
        String priority = row.view().queue().priority();
        return priority.equals("NORMAL") ? "" : words.say("transfers.priority." + priority);
    }

    String speed(TransferRow row) {
        return row.speed() == 0 ? "" : words.amounts().speed(row.speed());
    }

    String left(TransferRow row) {
        return row.left().map(words.amounts()::duration).orElse("");
    }

    static long secondsLeft(TransferRow row) {
        return row.left().map(Duration::toSeconds).orElse(Long.MAX_VALUE);
    }

    static Tone tone(TransferRow row) {
        return switch (row.view().state()) {
            case "DONE" -> Tone.GOOD;
            case "FAILED" -> Tone.BAD;
            case "CANCELLED", "QUEUED", "PAUSED", Sources.IDLE -> Tone.QUIET;
            default -> row.view().reason().isEmpty() ? Tone.BUSY : Tone.WARN;
        };
    }

    private int count(Selection choice) {
        return (int)
                transfers.stream().filter(row -> choice.accepts(row.view())).count();
    }

    private long speed(String direction) {
        return transfers.stream()
                .filter(row -> row.view().direction().equals(direction))
                .mapToLong(TransferRow::speed)
                .sum();
    }
}
