package potluck.ui.log;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import potluck.kit.LogLine;
import potluck.text.Words;
import potluck.ui.fx.Menus;

/// What can be done with lines of the log: with what the first of them speaks of, with the lines, and with those like
/// it. Window's thread.
final class LogMenu extends ContextMenu {
    private final LogController controller;
    private final LogViewModel model;

    LogMenu(LogController controller, LogViewModel model, Words words) {
        this.controller = controller;
        this.model = model;
        MenuItem transfer =
                Menus.item(words.say("log.showTransfer"), "mdi2s-swap-vertical", () -> jump(Subject.Transfer.class));
        MenuItem member =
                Menus.item(words.say("log.showMember"), "mdi2a-account-outline", () -> jump(Subject.Member.class));
        SeparatorMenuItem line = new SeparatorMenuItem();
        MenuItem sameCategory = Menus.item(
                words.say("log.onlyCategory"),
                "mdi2f-filter-outline",
                () -> model.sieve().category().set(first(LogLine::category)));
        MenuItem sameMember = Menus.item(
                words.say("log.onlyMember"),
                "mdi2a-account-filter-outline",
                () -> model.sieve().member().set(first(LogLine::member)));
        getItems()
                .setAll(
                        transfer,
                        member,
                        line,
                        Menus.item(words.say("log.copy"), "mdi2c-content-copy", controller::copy),
                        Menus.item(words.say("log.save"), "mdi2c-content-save-outline", controller::save),
                        sameCategory,
                        sameMember);
        setOnShowing(event -> {
            transfer.setVisible(subject(Subject.Transfer.class).isPresent());
            member.setVisible(subject(Subject.Member.class).isPresent());
            line.setVisible(transfer.isVisible() || member.isVisible());
            sameCategory.setDisable(first(LogLine::category).isEmpty());
            sameMember.setDisable(first(LogLine::member).isEmpty());
        });
    }

    private void jump(Class<? extends Subject> kind) {
        subject(kind).ifPresent(controller::jump);
    }

    private Optional<Subject> subject(Class<? extends Subject> kind) {
        List<LogLine> selected = controller.selected();
        return selected.stream()
                .limit(1)
                .flatMap(line -> model.subjects(line).stream())
                .filter(kind::isInstance)
                .findFirst();
    }

    /// Empty when no line is selected.
    private String first(Function<LogLine, String> part) {
        return controller.selected().stream().findFirst().map(part).orElse("");
    }
}
