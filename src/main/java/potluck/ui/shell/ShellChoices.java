package potluck.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import potluck.node.MemberView;
import potluck.text.Words;
import potluck.ui.fx.Panel;
import potluck.ui.palette.Choice;
import potluck.ui.palette.Choices;
import potluck.ui.remotefiles.RemoteFilesViewModel;
import potluck.ui.remotefiles.SearchWords;

/// What the palette offers in the main window: panels, what one can do, members, and files of the others by name.
final class ShellChoices {
    private final Words words;
    private final List<Panel> panels;
    private final Supplier<List<MemberView>> members;
    private final RemoteFilesViewModel files;
    private final Elsewhere elsewhere;

    /// Where a choice leads.
    ///
    /// @param show brings a panel to the front
    /// @param browse shows what a user offers
    /// @param find looks for files by what is typed into their search
    record Elsewhere(Consumer<String> show, Consumer<String> browse, Consumer<String> find) {}

    ShellChoices(
            Words words,
            List<Panel> panels,
            Supplier<List<MemberView>> members,
            RemoteFilesViewModel files,
            Elsewhere elsewhere) {
        this.words = words;
        this.panels = panels;
        this.members = members;
        this.files = files;
        this.elsewhere = elsewhere;
    }

    /// @param actions what one can do
    Choices with(Supplier<List<Choice>> actions) {
        return new Choices(
                () -> Stream.concat(Stream.concat(panels(), actions.get().stream()), members()),
                () -> files.names().map(this::file));
    }

    private Stream<Choice> panels() {
        String kind = words.say("palette.panel");
        return panels.stream()
                .filter(panel -> panel.offered().get())
                .map(panel -> new Choice(
                        kind,
                        "mdi2d-dock-window",
                        words.say(panel.name() + ".title"),
                        () -> elsewhere.show().accept(panel.name())));
    }

    private Stream<Choice> members() {
        String kind = words.say("palette.member");
        return members.get().stream()
                .filter(member -> !member.state().equals("SELF"))
                .map(member -> new Choice(
                        kind,
                        "mdi2a-account-outline",
                        member.user(),
                        () -> elsewhere.browse().accept(member.user())));
    }

    private Choice file(String name) {
        return new Choice(
                words.say("palette.file"),
                "mdi2f-file-outline",
                name,
                () -> elsewhere.find().accept(SearchWords.forName(name)));
    }
}
