package potluck.ui.fx;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import potluck.text.Words;

/// Runs what blocks away from the window, and brings the answer or the failure back to it. Called in the window's
/// thread.
public final class Commands {
    private final Executor background;
    private final Executor window;
    private final Supplier<Words> words;

    public Commands(Executor background, Executor window, Words words) {
        this(background, window, () -> words);
    }

    /// @param words the language that failures are told in when they come
    public Commands(Executor background, Executor window, Supplier<Words> words) {
        this.background = background;
        this.window = window;
        this.words = words;
    }

    /// Something to do that takes time and can fail.
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /// Something to ask that takes time and can fail.
    @FunctionalInterface
    public interface Question<T> {
        T ask() throws IOException;
    }

    /// Does `work`; a failure arrives as a sentence in the user's language.
    public void run(Work work, Consumer<String> failed) {
        run(work, () -> {}, failed);
    }

    /// Does `work`; then either `done` or `failed` is called in the window's thread.
    public void run(Work work, Runnable done, Consumer<String> failed) {
        ask(
                () -> {
                    work.run();
                    return work;
                },
                over -> done.run(),
                failed);
    }

    /// Asks `question`; then either `answered` or `failed` is called in the window's thread.
    public <T> void ask(Question<T> question, Consumer<T> answered, Consumer<String> failed) {
        background.execute(() -> {
            try {
                T answer = question.ask();
                window.execute(() -> answered.accept(answer));
            } catch (IOException e) {
                window.execute(() -> failed.accept(words.get().failure(e)));
            }
        });
    }
}
