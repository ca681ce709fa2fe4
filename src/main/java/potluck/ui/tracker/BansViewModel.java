package potluck.ui.tracker;

import javafx.beans.property.StringProperty;
import potluck.node.BanView;
import potluck.node.Node;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Inquiry;
import potluck.ui.fx.Rows;

/// Who is kept out, and until when.
final class BansViewModel {
    private final Node node;
    private final Commands commands;
    private final Words words;
    private final StringProperty notice;
    private final Rows<String, BanView> rows = new Rows<>(BanView::device);
    private final Inquiry<BanView> inquiry;

    /// @param notice says what went wrong
    BansViewModel(Node node, Commands commands, Words words, StringProperty notice) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.notice = notice;
        this.inquiry = new Inquiry<>(commands, () -> node.tracking().bans(), rows::show, notice);
    }

    void refresh() {
        inquiry.ask();
    }

    void ban(String user, BanLength length) {
        commands.run(() -> node.tracking().ban(length.duration(), user), this::refresh, notice::set);
    }

    void lift(BanView ban) {
        commands.run(() -> node.tracking().lift(ban.user()), this::refresh, notice::set);
    }

    String until(BanView ban) {
        return ban.isForever() ? words.say("ban.untilLifted") : words.amounts().date(ban.until());
    }

    Rows<String, BanView> rows() {
        return rows;
    }

    Inquiry<BanView> inquiry() {
        return inquiry;
    }
}
