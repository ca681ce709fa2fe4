package potluck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Failure;
import potluck.node.Accounting.AccountView;
import potluck.node.HostView;
import potluck.node.Node;

/// A group that asks for name and password beside the invite.
@Timeout(120)
class AccountsScenarioTest {
    private static final String PASSWORD = "leek and potatoes";

    @TempDir
    private Path folder;

    private Group group;

    @BeforeEach
    void open() {
        group = new Group(folder);
    }

    @AfterEach
    void close() throws IOException {
        group.close();
    }

    @Test
    void onlyWhoKnowsThePasswordGetsInAndAWrongOneUsesNothingUp() throws IOException {
        Node host = group.hostWithAccounts("Host");
        host.accounts().addAccount("Ana", PASSWORD, "MEMBER");
        String invite = host.host().invite(Duration.ofHours(1), 1).link();
        assertFails("ACCOUNT_NEEDED", () -> group.join("Ana", invite));
        assertFails("LOGIN_WRONG", () -> group.logIn("Ana", invite, "leeks and potatoes"));
        assertFails("LOGIN_WRONG", () -> group.logIn("Boris", invite, PASSWORD));
        group.logIn("Ana", invite, PASSWORD);
        Group.awaitMembers(host, "Ana", "Host");
        assertThat(host.accounts().accounts().required()).isTrue();
        assertThat(host.accounts().accounts().accounts()).containsExactly(new AccountView("Ana", "MEMBER"));
        assertThat(group.log("Host")).contains("LOGIN_WRONG").doesNotContain("potatoes");
        assertThat(group.log("Ana")).doesNotContain("potatoes");
    }

    @Test
    void whoComesBackNeedsNoPasswordUntilTheSessionEnds() throws IOException {
        Node host = group.hostWithAccounts("Host");
        host.accounts().addAccount("Ana", PASSWORD, "MEMBER");
        String invite = Group.invite(host);
        group.logIn("Ana", invite, PASSWORD);
        group.restart("Ana", invite);
        forgetCertificate("Ana");
        group.join("Ana", invite);
        host.accounts().resetPassword("Ana", "bread and butter");
        forgetCertificate("Ana");
        assertFails("SESSION_OVER", () -> group.join("Ana", invite));
        assertFails("LOGIN_WRONG", () -> group.logIn("Ana", invite, PASSWORD));
        group.logIn("Ana", invite, "bread and butter");
        Group.awaitMembers(host, "Ana", "Host");
    }

    @Test
    void aRestartOfTheTrackerEndsNoLockOut() throws IOException {
        Node host = group.hostWithAccounts("Host");
        host.accounts().addAccount("Ana", PASSWORD, "MEMBER");
        String invite = Group.invite(host);
        for (int i = 0; i < 5; i++) {
            assertFails("LOGIN_WRONG", () -> group.logIn("Ana", invite, "soup soup soup"));
        }
        assertFails("LOGIN_LOCKED", () -> group.logIn("Ana", invite, PASSWORD));
        group.end("Host");
        Node again = group.host("Host");
        assertThat(again.accounts().accounts().required()).isTrue();
        String fresh = Group.invite(again);
        assertFails("LOGIN_LOCKED", () -> group.logIn("Ana", fresh, PASSWORD));
        again.accounts().requireAccounts(false);
        group.join("Ana", fresh);
    }

    @Test
    void whoIsNoOwnerDecidesNothing() throws IOException {
        Node host = group.host("Host");
        Node ana = group.join("Ana", Group.invite(host));
        host.accounts().addAccount("Ana", PASSWORD, "OWNER");
        assertFails("OWNERS_ONLY", () -> ana.accounts().accounts());
        host.accounts().requireAccounts(true);
        assertFails("OWNERS_ONLY", () -> ana.accounts().accounts());
        assertFails("OWNERS_ONLY", () -> ana.accounts().requireAccounts(false));
        assertFails("OWNERS_ONLY", () -> ana.accounts().addAccount("Vera", PASSWORD, "OWNER"));
        assertFails("OWNERS_ONLY", () -> ana.accounts().removeAccount("Ana"));
        assertFails("OWNERS_ONLY", () -> ana.accounts().resetPassword("Ana", PASSWORD));
        assertFails("OWNERS_ONLY", () -> ana.accounts().setRole("Ana", "OWNER"));
        assertFails("OWNERS_ONLY", () -> ana.host().invite(Duration.ofHours(1), 1));
        assertFails("OWNERS_ONLY", () -> ana.host().remove("Host"));
        assertFails("OWNERS_ONLY", () -> ana.host().hosting());
        assertFails("OWNERS_ONLY", () -> ana.host().revoke("x"));
        assertThat(host.snapshot().status().governs()).isTrue();
        assertThat(ana.snapshot().status().governs()).isFalse();
        assertFails("PASSWORD_UNFIT", () -> host.accounts().addAccount("Vera", "short", "MEMBER"));
        assertFails("PASSWORD_UNFIT", () -> ana.accounts().addAccount("Vera", "x".repeat(9999), "MEMBER"));
        assertFails("UNKNOWN_WORD", () -> host.accounts().addAccount("Vera", PASSWORD, "KING"));
        assertFails("NO_SUCH_ACCOUNT", () -> host.accounts().removeAccount("Vera"));
    }

    @Test
    void anOwnerDecidesFromItsOwnDevice() throws IOException {
        Node host = group.hostWithAccounts("Host");
        host.accounts().addAccount("Ana", PASSWORD, "OWNER");
        Node ana = group.logIn("Ana", Group.invite(host), PASSWORD);
        ana.accounts().addAccount("Boris", PASSWORD, "MEMBER");
        String invite = ana.host().invite(Duration.ofHours(1), 1).link();
        Node boris = group.logIn("Boris", invite, PASSWORD);
        assertFails("OWNERS_ONLY", () -> boris.host().remove("Ana"));
        ana.accounts().setRole("Boris", "OWNER");
        assertThat(boris.accounts().accounts()).isEqualTo(host.accounts().accounts());
        ana.accounts().resetPassword("Boris", "bread and butter");
        assertFails("OWNERS_ONLY", () -> boris.accounts().accounts());
        assertThat(ana.host().hosting()).isEqualTo(host.host().hosting());
        for (HostView.OpenInvite open : ana.host().hosting().invites()) {
            ana.host().revoke(open.id());
        }
        assertThat(host.host().hosting().invites()).isEmpty();
        ana.host().remove("Boris");
        Group.await(boris, picture -> picture.status().trackerState().equals("REMOVED"));
        ana.accounts().removeAccount("Boris");
        assertThat(host.accounts().accounts().accounts()).containsExactly(new AccountView("Ana", "OWNER"));
        ana.accounts().requireAccounts(false);
        assertThat(host.accounts().accounts().required()).isFalse();
        assertThat(group.log("Host")).contains("asks as an owner: Invite").doesNotContain("butter", "potatoes");
    }

    @Test
    void aDeviceNoticesThatItsMemberMayGovernAndThatItMayNoMore() throws IOException {
        Node host = group.hostWithAccounts("Host");
        host.accounts().addAccount("Ana", PASSWORD, "OWNER");
        host.accounts().addAccount("Boris", PASSWORD, "MEMBER");
        String invite = Group.invite(host);
        Node ana = group.logIn("Ana", invite, PASSWORD);
        Group.await(ana, picture -> picture.status().governs());
        host.accounts().setRole("Ana", "MEMBER");
        Node boris = group.logIn("Boris", invite, PASSWORD);
        Group.await(ana, picture -> !picture.status().governs());
        assertThat(boris.snapshot().status().governs()).isFalse();
    }

    private void forgetCertificate(String user) throws IOException {
        group.end(user);
        try (Stream<Path> files = Files.walk(group.data(user))) {
            Files.delete(files.filter(file -> file.endsWith("member.pem"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static void assertFails(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
