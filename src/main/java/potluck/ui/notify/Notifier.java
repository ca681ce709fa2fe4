package potluck.ui.notify;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import potluck.text.Words;
import potluck.ui.fx.Toasts;

/// Tells what happened: in the window, and through the system while the user looks elsewhere. Window's thread.
public final class Notifier {
    private final Predicate<Kind> wanted;
    private final BooleanSupplier looking;
    private final Toasts toasts;
    private final Consumer<String> elsewhere;
    private final Words words;

    /// @param wanted whether the user wants to be told of it
    /// @param looking whether the window is in front
    /// @param elsewhere tells a sentence through the system, where it can
    public Notifier(
            Predicate<Kind> wanted, BooleanSupplier looking, Toasts toasts, Consumer<String> elsewhere, Words words) {
        this.wanted = wanted;
        this.looking = looking;
        this.toasts = toasts;
        this.elsewhere = elsewhere;
        this.words = words;
    }

    /// Tells news, except of the panel in front.
    ///
    /// @param front the name of the panel the user sees
    /// @param open shows a panel by its name
    public void tell(List<Notice> news, String front, Consumer<String> open) {
        for (Notice notice : news) {
            boolean seen = looking.getAsBoolean() && front.equals(notice.kind().panel());
            if (!seen && wanted.test(notice.kind())) {
                toasts.show(
                        notice.kind().icon(),
                        notice.text(),
                        words.say("notice.dismiss"),
                        () -> open.accept(notice.kind().panel()));
                if (!looking.getAsBoolean()) {
                    elsewhere.accept(notice.text());
                }
            }
        }
    }
}
