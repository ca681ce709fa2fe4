package potluck.ui.shares;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import potluck.node.Node;
import potluck.node.OfferView;
import potluck.node.Snapshot;
import potluck.node.TransferView;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Rows;
import potluck.ui.fx.Tone;
import potluck.ui.fx.Undoing;

/// What this device offers, and how far the hashing of it is.
public final class SharesViewModel {
    private final Node node;
    private final Commands commands;
    private final Words words;
    private final Rows<String, OfferView> rows = new Rows<>(OfferView::path);
    private final StringProperty notice = new SimpleStringProperty("");
    private final StringProperty status = new SimpleStringProperty("");
    private final Undoing undoing = new Undoing();
    private final ReadOnlyIntegerWrapper failed = new ReadOnlyIntegerWrapper();
    private Set<String> fetched = Set.of();

    public SharesViewModel(Node node, Commands commands, Words words) {
        this.node = node;
        this.commands = commands;
        this.words = words;
    }

    public void show(Snapshot snapshot) {
        rows.show(snapshot.offers());
        fetched = snapshot.transfers().stream()
                .filter(transfer -> transfer.direction().equals("UP") && !transfer.ended())
                .map(TransferView::target)
                .collect(Collectors.toSet());
        failed.set((int) snapshot.offers().stream()
                .filter(offer -> offer.state().equals("FAILED"))
                .count());
        long bytes = snapshot.offers().stream().mapToLong(OfferView::size).sum();
        status.set(words.say(
                "shares.sum",
                words.count("files", snapshot.offers().size()),
                words.amounts().size(bytes)));
    }

    /// Offers files, and folders with everything in them.
    void add(List<Path> paths) {
        commands.run(() -> node.shares().register(paths), notice::set);
    }

    /// How many of these files others are fetching from here now.
    int fetched(List<OfferView> offers) {
        return (int)
                offers.stream().filter(offer -> fetched.contains(offer.path())).count();
    }

    void withdraw(List<OfferView> offers) {
        List<Path> paths = offers.stream().map(offer -> Path.of(offer.path())).toList();
        commands.run(
                () -> node.shares().unregister(paths),
                () -> undoing.offer(words.count("shares.withdrawn", paths.size()), () -> add(paths)),
                notice::set);
    }

    /// Announces everything in the shared folders again.
    public void update() {
        commands.ask(node.shares()::update, count -> status.set(words.count("shares.updated", count)), notice::set);
    }

    String state(OfferView offer) {
        String name = words.name("offer.state", offer.state());
        return offer.reason().isEmpty() ? name : words.say("state.because", name, words.reason(offer.reason()));
    }

    static String name(OfferView offer) {
        return String.valueOf(Path.of(offer.path()).getFileName());
    }

    static String folder(OfferView offer) {
        return String.valueOf(Path.of(offer.path()).getParent());
    }

    static double part(OfferView offer) {
        return offer.state().equals("READY") || offer.size() == 0 ? 1 : (double) offer.done() / offer.size();
    }

    static Tone tone(OfferView offer) {
        return switch (offer.state()) {
            case "READY" -> Tone.GOOD;
            case "FAILED" -> Tone.BAD;
            default -> Tone.BUSY;
        };
    }

    /// How many offers could not be prepared.
    public ReadOnlyIntegerProperty failed() {
        return failed.getReadOnlyProperty();
    }

    Rows<String, OfferView> rows() {
        return rows;
    }

    /// The offers that were withdrawn last.
    Undoing undoing() {
        return undoing;
    }

    StringProperty notice() {
        return notice;
    }

    StringProperty status() {
        return status;
    }
}
