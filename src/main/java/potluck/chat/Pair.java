package potluck.chat;

import java.io.IOException;
import java.util.List;
import potluck.wire.ChatMessage;
import potluck.wire.ChatMessage.Ack;
import potluck.wire.ChatMessage.Say;
import potluck.wire.ChatMessage.Words;

/// What goes on with one member over one link. The room's lock guards it.
final class Pair {
    /// What a member may say at once, and a second.
    private static final int AT_ONCE = 400;

    private static final int PER_SECOND = 20;

    /// Where messages leave.
    interface Wire {
        void tell(ChatMessage message) throws IOException;
    }

    private final String user;
    private final Wire link;
    private final Sending sending = new Sending(_ -> false);
    private final Receiving receiving = new Receiving();
    private final Budget budget;
    private boolean open;

    Pair(String user, Wire link, long now) {
        this.user = user;
        this.link = link;
        this.budget = new Budget(AT_ONCE, PER_SECOND, now);
    }

    /// The other side has opened: these lines it does not have yet. Only the first time counts.
    void open(List<Words> missed) {
        if (!open) {
            open = true;
            missed.forEach(sending::add);
        }
    }

    /// Nothing is said before the other side has opened; it will tell what it is missing then.
    void say(Words words) {
        if (open && (words.to().isEmpty() || words.to().equals(user))) {
            sending.add(words);
        }
    }

    /// What is in order with this; nothing when it came too fast, so that it will come again.
    List<Words> hear(Say say, long now) throws IOException {
        if (receiving.wants(say) && !budget.take(now)) {
            return List.of();
        }
        List<Words> ordered = receiving.take(say);
        link.tell(receiving.ack());
        return ordered;
    }

    /// The lines that have arrived.
    List<Words> hear(Ack ack) {
        return sending.acknowledged(ack, false);
    }

    /// Sends what is due at `now`.
    void work(long now) throws IOException {
        for (Sending.Parcel parcel : sending.due(now)) {
            link.tell(parcel.say());
        }
    }

    long nextDue() {
        return sending.nextDue();
    }
}
