package potluck.ui.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import potluck.node.MemberView;
import potluck.node.Snapshot;
import potluck.text.Words;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Tone;
import potluck.ui.remotefiles.Totals;
import potluck.ui.settings.TestMemos;

class MembersViewModelTest {
    private final LocalWorld world = new LocalWorld();
    private final Words words = Words.of(Locale.ENGLISH);
    private final Commands commands = new Commands(Runnable::run, Runnable::run, words);
    private final LocalNode ana = world.member("Ana");
    private final LocalNode boris = world.member("Boris");
    private final ObjectProperty<Map<String, Totals>> totals = new SimpleObjectProperty<>(Map.of());
    private final MembersViewModel model = new MembersViewModel(ana, commands, words, totals, TestMemos.none());

    @AfterEach
    void close() {
        ana.close();
        boris.close();
    }

    @Test
    void everyMemberIsListedWithItsAddress() {
        model.show(ana.snapshot());
        assertThat(model.count().get()).isEqualTo(2);
        assertThat(people())
                .extracting(row -> row.view().user(), row -> row.view().address())
                .containsExactly(tuple("Ana", ana.address()), tuple("Boris", boris.address()));
        assertThat(people()).extracting(model::state).containsExactly("This computer", "Connected");
    }

    @Test
    void whoLeavesStaysInTheListWithTheTime() {
        model.open(Group.OFFLINE).set(true);
        model.show(ana.snapshot());
        assertThat(people()).extracting(model::lastSeen).containsOnly("");
        boris.close();
        model.show(ana.snapshot());
        MemberRow left = people().getLast();
        assertThat(model.state(left)).isEqualTo("Offline");
        assertThat(model.lastSeen(left)).isNotEmpty();
        assertThat(model.count().get()).isEqualTo(1);
        model.show(ana.snapshot());
        assertThat(people().getLast()).isEqualTo(left);
    }

    @Test
    void whoComesBackIsHereAgain() {
        Snapshot together = ana.snapshot();
        model.show(together);
        boris.close();
        model.show(ana.snapshot());
        model.show(together);
        assertThat(people()).extracting(model::state).containsExactly("This computer", "Connected");
    }

    @Test
    void aStateHasATone() {
        assertThat(MembersViewModel.tone(MemberLine.of(member("LINKED")))).isEqualTo(Tone.GOOD);
        assertThat(MembersViewModel.tone(MemberLine.of(member("ONLINE")))).isEqualTo(Tone.QUIET);
        assertThat(MembersViewModel.tone(MemberLine.of(member("UNREACHABLE")))).isEqualTo(Tone.BAD);
    }

    @Test
    void membersAreFoundByNameAndAddress() {
        model.show(ana.snapshot());
        model.query().set("BOR");
        assertThat(titles()).containsExactly("Online", " Boris");
        model.query().set(ana.address());
        assertThat(titles()).containsExactly("Me", " Ana");
        model.query().set("nobody");
        assertThat(titles()).isEmpty();
    }

    @Test
    void whoIsHereStandsApartFromThisDeviceAndFromWhoLeft() {
        LocalNode vera = world.member("Vera");
        model.show(ana.snapshot());
        assertThat(titles()).containsExactly("Me", " Ana", "Online", " Boris", " Vera");
        boris.close();
        model.show(ana.snapshot());
        assertThat(titles()).containsExactly("Me", " Ana", "Online", " Vera", "Offline");
        model.toggle(model.rows().values().getLast());
        assertThat(titles()).containsExactly("Me", " Ana", "Online", " Vera", "Offline", " Boris");
        model.toggle(model.rows().values().getFirst());
        assertThat(titles()).containsExactly("Me", "Online", " Vera", "Offline", " Boris");
        assertThat(model.rows().values())
                .filteredOn(MemberLine::isHead)
                .extracting(model::state)
                .containsExactly("", "1 member", "1 member");
        assertThat(model.state(model.rows().values().getLast())).startsWith("Offline, ");
        assertThat(model.spoken(model.rows().values().get(1))).isEqualTo("Online, 1 member");
        vera.close();
    }

    @Test
    void whoIsSearchedForIsFoundInAClosedGroup() {
        model.show(ana.snapshot());
        boris.close();
        model.show(ana.snapshot());
        model.query().set("boris");
        assertThat(titles()).containsExactly("Offline", " Boris");
        model.toggle(model.rows().values().getFirst());
        model.query().set("");
        assertThat(titles()).containsExactly("Me", " Ana", "Offline");
        model.find("Boris");
        assertThat(titles()).containsExactly("Me", " Ana", "Offline", " Boris");
    }

    @Test
    void membersAreSortedWithinTheirGroup() {
        LocalNode aaron = world.member("Aaron");
        model.sort(Optional.of(Comparator.comparing(model::title)));
        model.show(ana.snapshot());
        assertThat(titles()).containsExactly("Me", " Ana", "Online", " Aaron", " Boris");
        model.sort(Optional.of(Comparator.comparing(model::title).reversed()));
        assertThat(titles()).containsExactly("Me", " Ana", "Online", " Boris", " Aaron");
        model.sort(Optional.empty());
        assertThat(titles()).containsExactly("Me", " Ana", "Online", " Boris", " Aaron");
        aaron.close();
    }

    @Test
    void everythingKnownOfAMemberIsToldWithItsName() {
        model.show(ana.snapshot());
        assertThat(model.all(people().getLast()).lines())
                .containsExactly(
                        "Boris",
                        "State: Connected",
                        "Address: " + boris.address(),
                        "Path: LAN",
                        "Latency: 12\u00A0ms",
                        "Encryption: TLS 1.3",
                        "Version: Potluck/0.1.0",
                        "Key fingerprint: " + ana.snapshot().members().getLast().device());
        assertThat(model.spoken(model.rows().values().getLast())).isEqualTo("Boris, Connected");
    }

    @Test
    void onlyWhoGovernsMayRemoveAMember() throws IOException {
        model.show(ana.snapshot());
        assertThat(model.governs().get()).isTrue();
        MembersViewModel other = new MembersViewModel(boris, commands, words, totals, TestMemos.none());
        other.show(boris.snapshot());
        assertThat(other.governs().get()).isFalse();
        boris.govern(true);
        other.show(boris.snapshot());
        assertThat(other.governs().get()).isTrue();
        model.remove(people().getLast());
        assertThat(ana.snapshot().members()).hasSize(1);
    }

    @Test
    void aRemovalThatFailsIsExplained() {
        model.remove(row(new MemberView("Nobody", "", "", "ONLINE")));
        assertThat(model.notice().get()).isEqualTo("Not found: Nobody.");
    }

    @Test
    void whatAMemberOffersStandsBesideItsName() {
        model.show(ana.snapshot());
        totals.set(Map.of("Boris", new Totals(3, 700)));
        assertThat(people())
                .extracting(row -> row.offered().files(), row -> row.offered().bytes())
                .containsExactly(tuple(0L, 0L), tuple(3L, 700L));
    }

    @Test
    void whoIsAloneIsToldSo() {
        model.show(ana.snapshot());
        assertThat(model.alone().get()).isFalse();
        boris.close();
        model.show(ana.snapshot());
        assertThat(model.alone().get()).isTrue();
        assertThat(people().getFirst().isSelf()).isTrue();
    }

    /// As they are seen; who lies in a group is set in.
    private List<String> titles() {
        return model.rows().values().stream()
                .map(line -> " ".repeat(line.depth()) + model.title(line))
                .toList();
    }

    private List<MemberRow> people() {
        return model.rows().values().stream()
                .flatMap(line -> line.member().stream())
                .toList();
    }

    private static MemberRow member(String state) {
        return row(new MemberView("Boris", "10.0.0.9:5555", "ab", state));
    }

    private static MemberRow row(MemberView view) {
        return new MemberRow(view, Totals.NONE, Optional.empty(), 0, 0, "", Optional.empty());
    }
}
