package potluck.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.Addresses;
import potluck.identity.GroupAuthority;
import potluck.identity.IdentityFault;
import potluck.identity.Invites;
import potluck.kit.Failure;
import potluck.node.HostRequest;
import potluck.node.Launcher.NearbyGroup;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.node.TextDoor;
import potluck.text.Words;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.settings.RecentGroup;

class StartViewModelTest {
    @TempDir
    Path folder;

    private final LocalWorld world = new LocalWorld();
    private final List<Node> started = new ArrayList<>();
    private final Words words = Words.of(Locale.ENGLISH);
    private final StartViewModel model = new StartViewModel(
            world, Path.of("data"), new Commands(Runnable::run, Runnable::run, words), words, started::add);

    @AfterEach
    void close() throws IOException {
        for (Node node : started) {
            node.close();
        }
    }

    @Test
    void hostingNeedsANameForUserAndGroupAndNothingElse() {
        model.form().set(Form.HOST);
        model.user().set(" Ana ");
        model.start();
        assertThat(model.notice().get()).isEqualTo(words.say("start.needGroup"));
        model.group().set("Family");
        model.sync().set(folder.toString());
        model.start();
        assertThat(model.notice().get()).isEmpty();
        Snapshot snapshot = started.getFirst().snapshot();
        assertThat(snapshot.status().user()).isEqualTo("Ana");
        assertThat(snapshot.sync().getFirst().folder()).isEqualTo(folder.toString());
    }

    @Test
    void anInviteThatCameWithALinkIsFilledInAndNothingIsJoined() throws IOException {
        GroupAuthority authority = GroupAuthority.open(folder, "Family", InstantSource.system());
        String link = Invites.open(authority, InstantSource.system())
                .create(List.of(Addresses.parse("192.168.1.5:4444")), Duration.ofHours(1), 1)
                .link();
        model.invited(" " + link + "\n");
        assertThat(model.form().get()).isEqualTo(Form.JOIN);
        assertThat(model.where().get()).isEqualTo(link);
        assertThat(model.notice().get()).isEmpty();
        assertThat(started).isEmpty();

        model.invited(link.replace("#", "#A"));
        assertThat(model.notice().get()).isEqualTo(words.failure(Failure.of(IdentityFault.INVITE_MALFORMED)));
        assertThat(model.where().get()).as("what was there stays").isEqualTo(link);
        assertThat(started).isEmpty();
    }

    @Test
    void aLinkDoesNotTouchAStartUnderWay() {
        model.busy().set(true);
        model.invited("potluck://x");
        assertThat(model.form().get()).isEqualTo(Form.NONE);
        assertThat(model.notice().get()).isEmpty();
    }

    @Test
    void joiningNeedsAnInvite() throws IOException {
        host();
        model.pick(new RecentGroup("Family", "Boris", "1.2.3.4:4444"));
        assertThat(model.form().get()).isEqualTo(Form.JOIN);
        model.where().set(" ");
        model.start();
        assertThat(model.notice().get()).isEqualTo(words.say("start.needInvite"));
        model.where().set(world.link());
        model.start();
        assertThat(started.getFirst().snapshot().members()).hasSize(2);
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void aPasswordIsAskedForWhenTheTrackerSaysSo() throws IOException {
        LocalNode host = world.member("Ana");
        host.accounts().requireAccounts(true);
        host.accounts().addAccount("Boris", "leek and potatoes", "MEMBER");
        model.form().set(Form.JOIN);
        model.user().set("Boris");
        model.where().set(world.link());
        assertThat(model.passwordNeeded().get()).isFalse();
        model.start();
        assertThat(model.passwordNeeded().get()).isTrue();
        assertThat(model.notice().get()).contains("asks for a password beside the invite");
        model.password().set("bread and butter");
        model.start();
        assertThat(model.notice().get()).contains("The name or the password is wrong");
        model.password().set("leek and potatoes");
        model.start();
        assertThat(model.notice().get()).isEmpty();
        assertThat(started).hasSize(1);
    }

    @Test
    void aFailureIsShownAndTheFormCanBeUsedAgain() throws IOException {
        host();
        model.form().set(Form.JOIN);
        model.user().set("Boris");
        model.where().set("wrong");
        model.start();
        assertThat(model.notice().get()).contains("the invite is not known");
        assertThat(model.busy().get()).isFalse();
        assertThat(started).isEmpty();
    }

    @Test
    void whyOneFormWasRefusedIsNotSaidOverAnother() throws IOException {
        for (Runnable turn : List.<Runnable>of(
                () -> model.choose(Form.HOST),
                () -> model.pick(new NearbyGroup("Family", "1.2.3.4:4444", "")),
                () -> model.pick(new RecentGroup("Family", "Boris", "1.2.3.4:4444")))) {
            model.form().set(Form.JOIN);
            model.where().set("");
            model.near().set(Optional.empty());
            model.start();
            assertThat(model.notice().get()).isNotEmpty();
            turn.run();
            assertThat(model.notice().get()).isEmpty();
        }
    }

    @Test
    void aWordIsNoPort() {
        model.form().set(Form.HOST);
        model.user().set("Ana");
        model.group().set("Family");
        for (String wrong : List.of("", "x", "-1", "65536", "99999999999")) {
            model.port().set(wrong);
            model.start();
            assertThat(model.notice().get()).as(wrong).isEqualTo(words.say("start.badPort"));
        }
    }

    @Test
    void groupsNearbyAreListedAndFillInTheAddress() throws IOException {
        model.listen();
        assertThat(model.nearby()).isEmpty();
        host();
        model.listen();
        assertThat(model.nearby()).extracting(NearbyGroup::group).containsExactly("Family");
        model.pick(model.nearby().getFirst());
        assertThat(model.near().get()).contains(model.nearby().getFirst());
        assertThat(model.form().get()).isEqualTo(Form.JOIN);
        assertThat(model.joining().getValue())
                .isEqualTo(model.nearby().getFirst().fingerprint());
    }

    @Test
    void aGroupThatWasHostedHereIsHostedAgain() {
        model.pick(new RecentGroup("Class 7b", "Ana", ""));
        assertThat(model.form().get()).isEqualTo(Form.HOST);
        model.start();
        assertThat(started.getFirst().snapshot().status().group()).isEqualTo("Class 7b");
    }

    private void host() throws IOException {
        world.host(new HostRequest(
                folder, "Family", "Ana", 4444, 5555, List.of(), Optional.empty(), false, TextDoor.CLOSED));
    }
}
