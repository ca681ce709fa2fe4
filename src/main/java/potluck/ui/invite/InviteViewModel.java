package potluck.ui.invite;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import potluck.node.InviteView;
import potluck.node.Node;
import potluck.text.Words;
import potluck.ui.fx.Commands;

/// The invite that the host hands out now.
public final class InviteViewModel {
    static final Duration LIFETIME = Duration.ofDays(7);
    static final int USES = 25;

    private final Node node;
    private final Commands commands;
    private final Words words;
    private final StringProperty notice;
    private final InstantSource clock;
    private final ReadOnlyStringWrapper link = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper codeTerms = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper terms = new ReadOnlyStringWrapper("");
    private Instant usable = Instant.MIN;

    /// @param notice where a failure is said
    public InviteViewModel(Node node, Commands commands, Words words, StringProperty notice, InstantSource clock) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.notice = notice;
        this.clock = clock;
    }

    /// Makes an invite unless link and code of the last one are still good.
    public void prepare() {
        if (!clock.instant().isBefore(usable)) {
            make(LIFETIME, USES);
        }
    }

    /// Makes another invite; the ones before stay good.
    void make(Duration lifetime, int uses) {
        commands.ask(() -> node.host().invite(lifetime, uses), this::show, notice::set);
    }

    private void show(InviteView invite) {
        usable = invite.codeExpires();
        code.set(invite.code());
        codeTerms.set(words.say("invite.codeTerms", words.amounts().time(invite.codeExpires())));
        terms.set(words.say(
                "invite.terms", words.amounts().date(invite.expires()), words.count("invite.uses", invite.uses())));
        link.set(invite.link());
    }

    String fingerprint() {
        return node.snapshot().status().fingerprint();
    }

    /// Empty until there is an invite.
    public ReadOnlyStringProperty link() {
        return link.getReadOnlyProperty();
    }

    ReadOnlyStringProperty code() {
        return code.getReadOnlyProperty();
    }

    ReadOnlyStringProperty codeTerms() {
        return codeTerms.getReadOnlyProperty();
    }

    ReadOnlyStringProperty terms() {
        return terms.getReadOnlyProperty();
    }
}
