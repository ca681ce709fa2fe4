package potluck.ui.tracker;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import potluck.node.MemberView;
import potluck.node.Node;
import potluck.node.PeerView;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Inquiry;
import potluck.ui.fx.Rows;
import potluck.ui.fx.Tone;

/// Who is joined at the tracker, since when, and when it was heard last.
final class PeersViewModel {
    private final Node node;
    private final Commands commands;
    private final Words words;
    private final StringProperty notice;
    private final Rows<String, PeerRow> rows = new Rows<>(row -> row.member().device());
    private final Inquiry<PeerView> inquiry;
    private List<MemberView> members = List.of();
    private Map<String, PeerView> told = Map.of();

    /// @param notice says what went wrong
    PeersViewModel(Node node, Commands commands, Words words, StringProperty notice) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.notice = notice;
        this.inquiry = new Inquiry<>(commands, () -> node.tracking().peers(), this::answered, notice);
    }

    void show(List<MemberView> now) {
        members = now;
        draw();
    }

    void refresh() {
        inquiry.ask();
    }

    private void answered(List<PeerView> peers) {
        told = peers.stream().collect(Collectors.toMap(PeerView::device, Function.identity()));
        draw();
    }

    private void draw() {
        rows.show(members.stream()
                .map(member -> new PeerRow(member, Optional.ofNullable(told.get(member.device()))))
                .toList());
    }

    void remove(PeerRow peer) {
        commands.run(() -> node.host().remove(peer.member().user()), notice::set);
    }

    Rows<String, PeerRow> rows() {
        return rows;
    }

    String state(PeerRow row) {
        return words.name("member.state", row.member().state());
    }

    static Tone tone(PeerRow row) {
        return row.member().state().equals("UNREACHABLE") ? Tone.BAD : Tone.GOOD;
    }

    String joined(PeerRow row) {
        return moment(row.told().map(PeerView::joined));
    }

    String heard(PeerRow row) {
        return moment(row.told().map(PeerView::heard));
    }

    String files(PeerRow row) {
        return row.told().map(peer -> words.amounts().number(peer.files())).orElse("");
    }

    private String moment(Optional<Instant> at) {
        return at.map(then -> words.amounts().moment(then, Instant.now())).orElse("");
    }
}
