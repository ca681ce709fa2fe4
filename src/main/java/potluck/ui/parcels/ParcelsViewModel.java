package potluck.ui.parcels;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import potluck.node.Node;
import potluck.node.ParcelView;
import potluck.node.Parcelling.TrustView;
import potluck.node.Snapshot;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Inquiry;
import potluck.ui.fx.Rows;
import potluck.ui.fx.Tone;

/// The parcels of this device, those it is asked about, and whom it trusts.
public final class ParcelsViewModel {
    private final Node node;
    private final Commands commands;
    private final Words words;
    private final Supplier<Path> downloads;
    private final Rows<String, ParcelRow> rows = new Rows<>(ParcelRow::key);
    private final ObservableList<ParcelView> asking = FXCollections.observableArrayList();
    private final ObservableList<TrustView> trusted = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final StringProperty notice = new SimpleStringProperty("");
    private final Inquiry<ParcelView> inquiry;
    private long shown = -1;

    /// @param downloads where a parcel goes that is accepted without choosing a folder
    public ParcelsViewModel(Node node, Commands commands, Words words, Supplier<Path> downloads) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.downloads = downloads;
        this.inquiry = new Inquiry<>(commands, () -> node.parcels().parcels(), this::answered, notice);
    }

    public void show(Snapshot snapshot) {
        if (snapshot.parcels() != shown) {
            shown = snapshot.parcels();
            refresh();
        }
    }

    public void refresh() {
        inquiry.ask();
        commands.ask(() -> node.parcels().trusted(), trusted::setAll, notice::set);
    }

    /// Offers files and folders to members and to nobody else.
    public void send(List<String> users, List<Path> paths) {
        act(() -> node.parcels().sendTo(users, paths));
    }

    /// Accepts into the usual folder.
    void accept(ParcelView parcel, boolean always) {
        accept(parcel, downloads.get(), always);
    }

    /// @param always whether everything this member sends goes to that folder from now on, unasked
    void accept(ParcelView parcel, Path folder, boolean always) {
        act(() -> {
            node.parcels().acceptParcel(parcel.number(), folder);
            if (always) {
                node.parcels().trust(sender(parcel), folder);
            }
        });
    }

    void decline(ParcelView parcel) {
        act(() -> node.parcels().declineParcel(parcel.number()));
    }

    void withdraw(ParcelView parcel) {
        act(() -> node.parcels().withdrawParcel(parcel.number()));
    }

    void forget(ParcelView parcel) {
        act(() -> node.parcels().forgetParcel(parcel.number()));
    }

    void distrust(TrustView member) {
        act(() -> node.parcels().distrust(member.user()));
    }

    /// What a member is asked about a parcel.
    String question(ParcelView parcel) {
        return words.say(
                "parcels.question",
                sender(parcel),
                parcel.title(),
                words.count("files.all", parcel.files()),
                words.amounts().size(parcel.bytes()));
    }

    String state(ParcelRow row) {
        String state = words.name(
                row.isIncoming() ? "parcel.in" : "parcel.out", row.side().state());
        if (row.side().state().equals("PREPARING")) {
            return state + ": " + read(row);
        }
        String reason = row.side().reason();
        return reason.isEmpty() ? state : state + ": " + words.reason(reason);
    }

    /// How far the files have been read before they are offered.
    private String read(ParcelRow row) {
        return words.say(
                "parcels.read",
                words.amounts().size(row.side().bytesDone()),
                words.amounts().size(row.parcel().bytes()));
    }

    static Tone tone(ParcelRow row) {
        return switch (row.side().state()) {
            case "DONE" -> Tone.GOOD;
            case "ACCEPTED", "PREPARING" -> Tone.BUSY;
            case "FAILED" -> Tone.BAD;
            case "OFFERED" -> row.isIncoming() ? Tone.WARN : Tone.QUIET;
            default -> Tone.QUIET;
        };
    }

    static String sender(ParcelView parcel) {
        return parcel.members().getFirst().user();
    }

    Rows<String, ParcelRow> rows() {
        return rows;
    }

    /// Those this device is asked to take, oldest first.
    ObservableList<ParcelView> asking() {
        return asking;
    }

    /// Whose parcels are accepted by themselves.
    ObservableList<TrustView> trusted() {
        return trusted;
    }

    /// How many wait for an answer here.
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    StringProperty notice() {
        return notice;
    }

    Inquiry<ParcelView> inquiry() {
        return inquiry;
    }

    private void act(Commands.Work work) {
        commands.run(work, this::refresh, notice::set);
    }

    private void answered(List<ParcelView> parcels) {
        rows.show(parcels.reversed().stream().flatMap(ParcelRow::of).toList());
        List<ParcelView> open = parcels.stream().filter(ParcelView::isAsking).toList();
        if (!asking.equals(open)) {
            asking.setAll(open);
        }
        count.set(open.size());
    }
}
