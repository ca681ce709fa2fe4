package potluck.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import potluck.kit.LogLine;
import potluck.node.TransferView;

class SubjectTest {
    private static final Set<String> USERS = Set.of("Ana", "Boris");

    @Test
    void aLineAboutAMemberSpeaksOfThatMember() {
        assertThat(subjects("peer", "Boris", "link cut")).containsExactly(new Subject.Member("Boris"));
    }

    @Test
    void whoWasNeverHereIsNobody() {
        assertThat(subjects("security", "Mallory", "refused")).isEmpty();
        assertThat(subjects("tracker", "", "Boris joined")).isEmpty();
    }

    @Test
    void aTransferComesBeforeItsMember() {
        assertThat(subjects("transfer", "Boris", "sending /home/ana/plan.txt", transfer(3, "plan.txt", "Boris")))
                .containsExactly(new Subject.Transfer(3), new Subject.Member("Boris"));
    }

    @Test
    void onlyLinesAboutTransfersSpeakOfOne() {
        assertThat(subjects("sync", "", "conflict over plan.txt", transfer(3, "plan.txt", "Boris")))
                .isEmpty();
        assertThat(subjects("transfer", "", "received other.txt", transfer(3, "plan.txt", "Boris")))
                .isEmpty();
    }

    @Test
    void theLongestNameIsMeant() {
        assertThat(subjects(
                        "transfer",
                        "",
                        "received my plan.txt as /down/my plan.txt",
                        transfer(1, "my plan.txt", "Boris"),
                        transfer(2, "plan.txt", "Boris")))
                .containsExactly(new Subject.Transfer(1));
    }

    @Test
    void ofOneNameTheMembersIsMeantThenTheNewest() {
        TransferView[] all = {
            transfer(1, "plan.txt", "Boris"), transfer(2, "plan.txt", "Boris"), transfer(4, "plan.txt", "Ana")
        };
        assertThat(subjects("transfer", "Boris", "sent plan.txt", all)).startsWith(new Subject.Transfer(2));
        assertThat(subjects("transfer", "", "plan.txt cancelled", all)).startsWith(new Subject.Transfer(4));
    }

    private static List<Subject> subjects(String category, String member, String text, TransferView... transfers) {
        return Subject.of(new LogLine(Instant.EPOCH, "INFO", category, member, text), List.of(transfers), USERS);
    }

    private static TransferView transfer(long id, String name, String user) {
        return new TransferView(id, name, "DOWN", "DONE", "", 9, 9, List.of(user), List.of(), "/down/" + name);
    }
}
