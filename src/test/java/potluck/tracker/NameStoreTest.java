package potluck.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static potluck.tracker.Sample.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.UserName;
import potluck.kit.Failure;

class NameStoreTest {
    @TempDir
    Path group;

    @Test
    void aNameStaysWithTheDeviceThatClaimedItFirst() throws IOException {
        NameStore names = NameStore.open(group);
        names.claim(new UserName("Ana"), device(1));
        names.claim(new UserName("Ana"), device(1));
        assertThatThrownBy(() -> names.claim(new UserName("ANA"), device(2)))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.is(TrackerFault.NAME_TAKEN)).isTrue())
                .hasMessageContaining("Choose another name");
        assertThat(names.owner("ana")).contains(device(1));
        assertThat(names.owner("Boris")).isEmpty();
    }

    @Test
    void ownersOutliveTheProgram() throws IOException {
        NameStore.open(group).claim(new UserName("Ана Петрова"), device(1));
        NameStore.open(group).claim(new UserName("Boris"), device(2));
        NameStore reopened = NameStore.open(group);
        assertThat(reopened.owner("Ана Петрова")).contains(device(1));
        assertThat(reopened.owner("Boris")).contains(device(2));
        assertThat(Files.readAllLines(group.resolve("names.txt")))
                .containsExactly(device(1).hex() + " Ана Петрова", device(2).hex() + " Boris");
    }

    @Test
    void aReleasedNameIsFreeAlsoAfterARestart() throws IOException {
        NameStore names = NameStore.open(group);
        names.claim(new UserName("Ana"), device(1));
        names.claim(new UserName("Anna"), device(1));
        names.claim(new UserName("Boris"), device(2));
        names.release(device(1));
        NameStore reopened = NameStore.open(group);
        reopened.claim(new UserName("Ana"), device(3));
        assertThat(reopened.owner("Ana")).contains(device(3));
        assertThat(reopened.owner("Anna")).isEmpty();
        assertThat(reopened.owner("Boris")).contains(device(2));
    }

    @Test
    void aDamagedFileIsAnErrorAndIsLeftAlone() throws IOException {
        for (String damage : new String[] {"nonsense\n", "abc Ana\n", "\n"}) {
            Files.writeString(group.resolve("names.txt"), damage);
            assertThatThrownBy(() -> NameStore.open(group)).isInstanceOf(Failure.class);
            assertThat(group.resolve("names.txt")).hasContent(damage);
        }
    }
}
