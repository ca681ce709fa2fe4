package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import potluck.kit.Failure;
import potluck.text.Words;
import potluck.wire.WireFault;

class CommandsTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private final Commands commands = new Commands(background::add, window::add, Words.of(Locale.forLanguageTag("ru")));

    @Test
    void theAnswerArrivesInTheWindowsThread() {
        commands.ask(() -> "42", heard::add, heard::add);
        background.remove().run();
        assertThat(heard).isEmpty();
        window.remove().run();
        assertThat(heard).containsExactly("42");
    }

    @Test
    void aFailureArrivesAsASentenceInTheUsersLanguage() {
        commands.run(
                () -> {
                    throw Failure.of(WireFault.CLOSED, "Ana");
                },
                heard::add);
        background.remove().run();
        window.remove().run();
        assertThat(heard).containsExactly("Соединение с Ana закрыто.");
    }
}
