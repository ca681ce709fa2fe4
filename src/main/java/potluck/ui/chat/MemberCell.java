package potluck.ui.chat;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import potluck.node.MemberView;
import potluck.text.Words;
import potluck.ui.fx.Tone;
import potluck.ui.fx.ToneMark;

/// One member in the list beside the chat.
final class MemberCell extends ListCell<MemberView> {
    private final ChatViewModel model;
    private final Words words;
    private final ToneMark mark = new ToneMark();

    MemberCell(ChatViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @Override
    protected void updateItem(MemberView member, boolean empty) {
        super.updateItem(member, empty);
        if (empty || member == null) {
            setText(null);
            setGraphic(null);
            setContextMenu(null);
            return;
        }
        String state = words.name("member.state", member.state());
        mark.show(member.state().equals("SELF") || member.state().equals("LINKED") ? Tone.GOOD : Tone.QUIET);
        setText(member.user());
        setAccessibleText(member.user() + ", " + state);
        setGraphic(mark);
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(UserMenu.items(member.user(), model, words));
        setContextMenu(member.state().equals("SELF") ? null : menu);
    }
}
