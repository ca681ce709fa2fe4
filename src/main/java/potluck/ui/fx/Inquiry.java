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
    /// Whether what is on its way answers another question than the one that matters now.
    private boolean stale;

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

    /// Asks about something else: what is on its way is of no use, and neither is what was answered before.
    public void askAnew() {
        stale = asking;
        state.set(State.LOADING);
        ask();
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
        if (!stale) {
            state.set(State.ANSWERED);
            show.accept(answer);
        }
        next();
    }

    private void failed(String sentence) {
        if (!stale) {
            failing = true;
            notice.set(sentence);
            if (state.get() == State.LOADING) {
                state.set(State.FAILED);
            }
        }
        next();
    }

    private void next() {
        asking = false;
        stale = false;
        if (again) {
            ask();
        }
    }
}
