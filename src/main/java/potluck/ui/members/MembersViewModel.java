package potluck.ui.members;

import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import potluck.node.MemberView;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Rows;
import potluck.ui.fx.Tone;
import potluck.ui.fx.WordFilter;

/// The members of the group and what can be done with one.
public final class MembersViewModel {
    private final Node node;
    private final Commands commands;
    private final Words words;
    private final Rows<String, MemberView> rows = new Rows<>(member -> member.user() + '\n' + member.device());
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty notice = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper hosting = new ReadOnlyBooleanWrapper();

    public MembersViewModel(Node node, Commands commands, Words words) {
        this.node = node;
        this.commands = commands;
        this.words = words;
    }

    public void show(Snapshot snapshot) {
        rows.show(snapshot.members());
        count.set(snapshot.members().size());
        hosting.set(!snapshot.status().role().equals("peer"));
    }

    /// How many members there are, this one included.
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /// Whether this device hosts the tracker and so may remove members.
    ReadOnlyBooleanProperty hosting() {
        return hosting.getReadOnlyProperty();
    }

    Rows<String, MemberView> rows() {
        return rows;
    }

    StringProperty query() {
        return query;
    }

    StringProperty notice() {
        return notice;
    }

    ObservableValue<Predicate<MemberView>> filter() {
        return query.map(WordFilter::of).map(accepts -> member -> accepts.test(member.user() + ' ' + member.address()));
    }

    void remove(MemberView member) {
        commands.run(() -> node.remove(member.user()), notice::set);
    }

    String state(MemberView member) {
        return words.name("member.state", member.state());
    }

    static Tone tone(MemberView member) {
        return switch (member.state()) {
            case "SELF", "LINKED" -> Tone.GOOD;
            case "UNREACHABLE" -> Tone.BAD;
            default -> Tone.QUIET;
        };
    }
}
