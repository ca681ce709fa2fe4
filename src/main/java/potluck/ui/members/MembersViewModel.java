package potluck.ui.members;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import potluck.node.LinkView;
import potluck.node.MemberView;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Rates;
import potluck.ui.fx.Rows;
import potluck.ui.fx.Tone;
import potluck.ui.fx.WordFilter;
import potluck.ui.remotefiles.Totals;
import potluck.ui.settings.Memos;

/// The members of the group and what can be done with one.
public final class MembersViewModel {
    private final Node node;
    private final Commands commands;
    private final Words words;
    private final Rows<String, MemberRow> rows =
            new Rows<>(row -> row.view().user() + '\n' + row.view().device());
    private final ObservableValue<Map<String, Totals>> totals;
    private final Memos memos;
    private final Rates<String> from = new Rates<>(System::nanoTime);
    private final Rates<String> to = new Rates<>(System::nanoTime);
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty notice = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper governs = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper alone = new ReadOnlyBooleanWrapper();
    private Consumer<String> sought = user -> {};
    private List<MemberView> members = List.of();
    private Map<String, LinkView> links = Map.of();
    /// Those that were here since the window was opened, and left.
    private List<MemberRow> away = List.of();

    /// @param totals how much each user offers
    public MembersViewModel(
            Node node, Commands commands, Words words, ObservableValue<Map<String, Totals>> totals, Memos memos) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.totals = totals;
        this.memos = memos;
        totals.subscribe(this::draw);
    }

    public void show(Snapshot snapshot) {
        members = snapshot.members();
        links = snapshot.links().stream().collect(Collectors.toMap(LinkView::user, link -> link, (one, other) -> one));
        measure();
        Instant now = Instant.now();
        away = rows.values().stream()
                .filter(row -> members.stream().noneMatch(row::isOf))
                .map(row -> row.gone(now))
                .toList();
        draw();
        count.set(snapshot.members().size());
        governs.set(snapshot.status().governs());
        alone.set(snapshot.members().size() == 1);
    }

    /// Time has passed in which perhaps nothing moved.
    void tick() {
        measure();
        draw();
    }

    private void measure() {
        from.look(links.values().stream().collect(Collectors.toMap(LinkView::user, LinkView::received)));
        to.look(links.values().stream().collect(Collectors.toMap(LinkView::user, LinkView::sent)));
    }

    private void draw() {
        Stream<MemberRow> here = members.stream().map(this::row);
        rows.show(Stream.concat(here, away.stream()).toList());
    }

    private MemberRow row(MemberView member) {
        return new MemberRow(
                member,
                totals.getValue().getOrDefault(member.user(), Totals.NONE),
                Optional.ofNullable(links.get(member.user())),
                from.of(member.user()),
                to.of(member.user()),
                memos.note(member.device()),
                Optional.empty());
    }

    /// Points at a user, whoever was looked for before.
    public void find(String user) {
        sought.accept(user);
    }

    /// Who points at a user that is to be found.
    void onFind(Consumer<String> point) {
        sought = point;
    }

    /// How many members there are, this one included.
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /// Whether members can be invited and removed from here.
    ReadOnlyBooleanProperty governs() {
        return governs.getReadOnlyProperty();
    }

    /// Whether nobody else is here.
    ReadOnlyBooleanProperty alone() {
        return alone.getReadOnlyProperty();
    }

    Rows<String, MemberRow> rows() {
        return rows;
    }

    StringProperty query() {
        return query;
    }

    StringProperty notice() {
        return notice;
    }

    ObservableValue<Predicate<MemberRow>> filter() {
        return query.map(WordFilter::of)
                .map(accepts ->
                        row -> accepts.test(row.view().user() + ' ' + row.view().address() + ' ' + row.note()));
    }

    /// Empty while it is here.
    String lastSeen(MemberRow row) {
        return row.left()
                .map(left -> words.amounts().moment(left, Instant.now()))
                .orElse("");
    }

    void note(MemberRow member, String text) {
        String device = member.view().device();
        memos.note(device, text);
        away = away.stream()
                .map(row -> row.view().device().equals(device) ? row.noted(memos.note(device)) : row)
                .toList();
        draw();
    }

    boolean isAwaited(MemberRow member) {
        return memos.isAwaited(member.view().device());
    }

    void await(MemberRow member, boolean wanted) {
        memos.await(member.view().device(), wanted);
    }

    String path(MemberRow row) {
        return row.link().map(link -> words.name("link.path", link.path())).orElse("");
    }

    /// Empty while nothing moves.
    String speed(long bytesPerSecond) {
        return bytesPerSecond == 0 ? "" : words.amounts().speed(bytesPerSecond);
    }

    /// All that is known of a member, a line each.
    String all(MemberRow row) {
        MemberView member = row.view();
        return Stream.of(member.user(), member.address(), member.device(), path(row), row.agent(), row.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    void remove(MemberRow member) {
        commands.run(() -> node.host().remove(member.view().user()), notice::set);
    }

    String state(MemberRow member) {
        return words.name("member.state", member.view().state());
    }

    static Tone tone(MemberRow member) {
        return switch (member.view().state()) {
            case "SELF", "LINKED" -> Tone.GOOD;
            case "UNREACHABLE" -> Tone.BAD;
            default -> Tone.QUIET;
        };
    }
}
