package potluck.ui.fx;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/// A list that has to be asked for. One question is on its way at a time; who asks meanwhile is answered by the next
/// one. Window's thread.
public final class Inquiry<T> {
    /// How the list stands.
    public enum State {
        LOADING,
        FAILED,
        ANSWERED
    }

    private final Commands commands;
    private final Commands.Question<List<T>> question;
    private final Consumer<List<T>> show;
    private final StringProperty notice;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private boolean asking;
    private boolean again;
    private boolean failing;

    /// @param show receives each answer
    /// @param notice says why the last question failed
    public Inquiry(
            Commands commands, Commands.Question<List<T>> question, Consumer<List<T>> show, StringProperty notice) {
        this.commands = commands;
        this.question = question;
        this.show = show;
        this.notice = notice;
    }

    public void ask() {
        again = asking;
        if (!asking) {
            asking = true;
            commands.ask(question, this::answered, this::failed);
        }
    }

    /// `FAILED` only as long as there never was an answer.
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    private void answered(List<T> answer) {
        if (failing) {
            notice.set("");
        }
        failing = false;
        state.set(State.ANSWERED);
        show.accept(answer);
        next();
    }

    private void failed(String sentence) {
        failing = true;
        notice.set(sentence);
        if (state.get() == State.LOADING) {
            state.set(State.FAILED);
        }
        next();
    }

    private void next() {
        asking = false;
        if (again) {
            ask();
        }
    }
}
