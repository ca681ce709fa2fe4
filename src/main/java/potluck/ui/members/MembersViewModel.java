package potluck.ui.members;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import potluck.node.LinkView;
import potluck.node.MemberView;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Fold;
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
    /// What is to be seen.
    private final Rows<String, MemberLine> rows = new Rows<>(MemberLine::key);
    private final Map<Group, BooleanProperty> open = new EnumMap<>(Map.of(
            Group.ME, new SimpleBooleanProperty(true),
            Group.ONLINE, new SimpleBooleanProperty(true),
            Group.OFFLINE, new SimpleBooleanProperty()));
    private Optional<Comparator<MemberLine>> order = Optional.empty();
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
    private List<MemberRow> people = List.of();
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
        query.subscribe(this::arrange);
        open.values().forEach(each -> each.subscribe(this::arrange));
    }

    public void show(Snapshot snapshot) {
        members = snapshot.members();
        links = snapshot.links().stream().collect(Collectors.toMap(LinkView::user, link -> link, (one, other) -> one));
        measure();
        Instant now = Instant.now();
        away = people.stream()
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
        people = Stream.concat(here, away.stream()).toList();
        arrange();
    }

    private void arrange() {
        Predicate<MemberRow> accepts = filter();
        List<MemberLine> lines = new ArrayList<>();
        for (Group group : Group.values()) {
            List<MemberLine> inside = people.stream()
                    .filter(row -> Group.of(row) == group && accepts.test(row))
                    .map(MemberLine::of)
                    .toList();
            if (!inside.isEmpty()) {
                lines.add(MemberLine.head(group, inside.size(), isOpen(group)));
                if (isOpen(group)) {
                    lines.addAll(sorted(inside));
                }
            }
        }
        rows.show(lines);
    }

    private List<MemberLine> sorted(List<MemberLine> lines) {
        return order.map(by -> lines.stream().sorted(by).toList()).orElse(lines);
    }

    /// Who is searched for is seen in whatever group.
    private boolean isOpen(Group group) {
        return isSearched() || open(group).get();
    }

    private boolean isSearched() {
        return !query.get().isBlank();
    }

    /// Whether the members of a group are seen.
    public BooleanProperty open(Group group) {
        return Objects.requireNonNull(open.get(group));
    }

    void toggle(MemberLine line) {
        if (!isSearched()) {
            open(line.group()).set(line.fold() == Fold.CLOSED);
        }
    }

    /// @param wanted empty: as the tracker names them
    void sort(Optional<Comparator<MemberLine>> wanted) {
        order = wanted;
        arrange();
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
        people.stream()
                .filter(row -> row.view().user().equals(user))
                .forEach(row -> open(Group.of(row)).set(true));
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

    Rows<String, MemberLine> rows() {
        return rows;
    }

    StringProperty query() {
        return query;
    }

    StringProperty notice() {
        return notice;
    }

    private Predicate<MemberRow> filter() {
        Predicate<String> accepts = WordFilter.of(query.get());
        return row -> accepts.test(row.view().user() + ' ' + row.view().address() + ' ' + row.note());
    }

    /// What a line is called: the member, or the group.
    String title(MemberLine line) {
        return line.member().map(row -> row.view().user()).orElseGet(() -> words.say("members.group." + line.group()));
    }

    /// How a member stands, and since when it is away; of a head how many lie in its group.
    String state(MemberLine line) {
        return line.member()
                .map(row -> row.left().isEmpty() ? state(row) : words.say("members.two", state(row), lastSeen(row)))
                .orElseGet(() -> line.group() == Group.ME ? "" : words.count("members.inGroup", line.size()));
    }

    /// What a screen reader says of a line before it goes on to its columns.
    String spoken(MemberLine line) {
        String state = state(line);
        return state.isEmpty() ? title(line) : words.say("members.two", title(line), state);
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

    /// Empty until it was measured.
    String latency(MemberRow row) {
        return row.roundTrip() == 0 ? "" : words.amounts().latency(row.roundTrip());
    }

    /// All that is known of a member, a line each.
    String all(MemberRow row) {
        MemberView member = row.view();
        String addresses = Stream.concat(Stream.of(member.address()), row.link().map(LinkView::address).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return Stream.of(
                        Stream.of(member.user()),
                        fact("members.state", state(row)),
                        fact("members.address", addresses),
                        fact("members.path", path(row)),
                        fact("members.latency", latency(row)),
                        fact("members.protocol", row.protocol()),
                        fact("members.agent", row.agent()),
                        fact("members.seen", lastSeen(row)),
                        fact("members.note", row.note()),
                        fact("members.fingerprint", member.device()))
                .flatMap(fact -> fact)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> fact(String name, String value) {
        return value.isEmpty() ? Stream.empty() : Stream.of(words.say("members.fact", words.say(name), value));
    }

    void remove(MemberRow member) {
        commands.run(() -> node.host().remove(member.view().user()), notice::set);
    }

    String state(MemberRow member) {
        return words.name("member.state", member.view().state());
    }

    static String icon(MemberLine line) {
        return line.isHead() ? "mdi2a-account-multiple-outline" : tone(line).icon();
    }

    static Tone tone(MemberLine line) {
        return switch (line.member().map(row -> row.view().state()).orElse("")) {
            case "SELF", "LINKED" -> Tone.GOOD;
            case "UNREACHABLE" -> Tone.BAD;
            default -> Tone.QUIET;
        };
    }
}
