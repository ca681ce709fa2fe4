package potluck.ui.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
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
        assertThat(model.rows().values())
                .extracting(row -> row.view().user(), row -> row.view().address())
                .containsExactly(tuple("Ana", ana.address()), tuple("Boris", boris.address()));
        assertThat(model.rows().values()).extracting(model::state).containsExactly("This computer", "Connected");
    }

    @Test
    void whoLeavesStaysInTheListWithTheTime() {
        model.show(ana.snapshot());
        assertThat(model.rows().values()).extracting(model::lastSeen).containsOnly("");
        boris.close();
        model.show(ana.snapshot());
        MemberRow left = model.rows().values().getLast();
        assertThat(model.state(left)).isEqualTo("Away");
        assertThat(model.lastSeen(left)).isNotEmpty();
        assertThat(model.count().get()).isEqualTo(1);
        model.show(ana.snapshot());
        assertThat(model.rows().values().getLast()).isEqualTo(left);
    }

    @Test
    void whoComesBackIsHereAgain() {
        Snapshot together = ana.snapshot();
        model.show(together);
        boris.close();
        model.show(ana.snapshot());
        model.show(together);
        assertThat(model.rows().values()).extracting(model::state).containsExactly("This computer", "Connected");
    }

    @Test
    void aStateHasATone() {
        assertThat(MembersViewModel.tone(member("LINKED"))).isEqualTo(Tone.GOOD);
        assertThat(MembersViewModel.tone(member("ONLINE"))).isEqualTo(Tone.QUIET);
        assertThat(MembersViewModel.tone(member("UNREACHABLE"))).isEqualTo(Tone.BAD);
    }

    @Test
    void membersAreFoundByNameAndAddress() {
        model.query().set("BOR");
        assertThat(model.filter().getValue().test(member("LINKED"))).isTrue();
        model.query().set("10.0.0.9");
        assertThat(model.filter().getValue().test(member("LINKED"))).isTrue();
        model.query().set("ana");
        assertThat(model.filter().getValue().test(member("LINKED"))).isFalse();
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
        model.remove(model.rows().values().getLast());
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
        assertThat(model.rows().values())
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
        assertThat(model.rows().values().getFirst().isSelf()).isTrue();
    }

    private static MemberRow member(String state) {
        return row(new MemberView("Boris", "10.0.0.9:5555", "ab", state));
    }

    private static MemberRow row(MemberView view) {
        return new MemberRow(view, Totals.NONE, Optional.empty(), 0, 0, "", Optional.empty());
    }
}
