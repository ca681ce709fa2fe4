package potluck.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private final Choices choices = new Choices(
            () -> Stream.of("Members", "Chat", "Leave the group").map(ChoicesTest::choice),
            () -> Stream.of("group photo.jpg", "chart.xls").map(ChoicesTest::choice));

    @Test
    void filesAreFoundOnlyByTyping() {
        assertThat(found("")).containsExactly("Members", "Chat", "Leave the group");
        assertThat(found("  CHA ")).containsExactly("Chat", "chart.xls");
    }

    @Test
    void everyWordHasToFitAndABeginningComesFirst() {
        assertThat(found("group")).containsExactly("group photo.jpg", "Leave the group");
        assertThat(found("group the")).containsExactly("Leave the group");
        assertThat(found("nothing like it")).isEmpty();
    }

    @Test
    void notMoreIsFoundThanAnybodyReads() {
        Choices many =
                new Choices(Stream::empty, () -> IntStream.range(0, 100_000).mapToObj(i -> choice("file " + i)));
        assertThat(many.search("file")).hasSize(60);
    }

    private List<String> found(String typed) {
        return choices.search(typed).stream().map(Choice::text).toList();
    }

    private static Choice choice(String text) {
        return new Choice("thing", "mdi2f-file-outline", text, () -> {});
    }
}
