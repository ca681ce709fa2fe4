package potluck.chat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import potluck.kit.Failure;
import potluck.wire.ChatMessage;
import potluck.wire.ChatMessage.Ack;
import potluck.wire.ChatMessage.Open;
import potluck.wire.ChatMessage.Say;
import potluck.wire.ChatMessage.Words;
import potluck.wire.Control;
import potluck.wire.ControlCodec;

/// What goes on with one member over one link. The room's lock guards it.
final class Pair {
    /// The two ways to the member.
    interface Ways {
        void tell(ChatMessage message) throws IOException;

        /// Sends to a UDP port of the device at the other end of the link, without any promise.
        void send(int port, byte[] datagram);
    }

    /// What a member may say at once, and a second.
    private static final int AT_ONCE = 400;

    private static final int PER_SECOND = 20;

    /// How often a member may ask what was said before, at once, and a second.
    private static final int QUESTIONS = 5;

    private static final int QUESTIONS_PER_SECOND = 1;

    private final String user;
    private final Ways ways;
    private final Opener opener;
    private final Sending sending = new Sending(this::fits);
    private final Receiving receiving = new Receiving();
    private final Budget budget;
    private final Budget questions;
    private Optional<Sealer> sealer = Optional.empty();
    private int port;
    private boolean open;

    /// @param key with which the member seals datagrams to us
    Pair(String user, Ways ways, byte[] key, long now) {
        this.user = user;
        this.ways = ways;
        this.opener = new Opener(key);
        this.budget = new Budget(AT_ONCE, PER_SECOND, now);
        this.questions = new Budget(QUESTIONS, QUESTIONS_PER_SECOND, now);
    }

    /// The other side has opened: these lines it does not have yet. Only the first time counts, so that no key is used
    /// again from its beginning.
    ///
    /// @param datagrams whether we can send and receive any
    void open(Open theirs, boolean datagrams, List<Words> missed) {
        if (!open) {
            open = true;
            missed.forEach(sending::add);
            if (datagrams && theirs.port() > 0) {
                port = theirs.port();
                sealer = Optional.of(new Sealer(theirs.key(), theirs.channel()));
            }
        }
    }

    /// Nothing is said before the other side has opened; it will tell what it is missing then.
    void say(Words words) {
        if (open && (words.to().isEmpty() || words.to().equals(user))) {
            sending.add(words);
        }
    }

    boolean mayAsk(long now) {
        return questions.take(now);
    }

    /// What a datagram with our channel says; nothing when it is forged, came before, or is no message of the chat.
    Optional<ChatMessage> read(byte[] datagram) {
        return opener.open(datagram).flatMap(Pair::message);
    }

    /// What is in order with this; nothing when it came too fast, so that it will come again.
    List<Words> hear(Say say, boolean byDatagram, long now) throws IOException {
        if (receiving.wants(say) && !budget.take(now)) {
            return List.of();
        }
        List<Words> ordered = receiving.take(say);
        if (byDatagram) {
            send(receiving.ack());
        } else {
            ways.tell(receiving.ack());
        }
        return ordered;
    }

    /// The lines that have arrived.
    List<Words> hear(Ack ack, boolean byDatagram) {
        return sending.acknowledged(ack, byDatagram);
    }

    /// Sends what is due at `now`.
    void work(long now) throws IOException {
        for (Sending.Parcel parcel : sending.due(now)) {
            if (parcel.way() != Sending.Way.DATAGRAM) {
                ways.tell(parcel.say());
            }
            if (parcel.way() != Sending.Way.LINK) {
                send(parcel.say());
            }
        }
    }

    long nextDue() {
        return sending.nextDue();
    }

    ChatWay way() {
        if (sending.isUntried() || !open) {
            return ChatWay.UNTRIED;
        }
        return sending.isProven() ? ChatWay.DATAGRAMS : ChatWay.LINK;
    }

    private void send(ChatMessage message) {
        sealer.ifPresent(key -> ways.send(port, key.seal(ControlCodec.encode(message))));
    }

    private boolean fits(Say say) {
        return sealer.isPresent() && ControlCodec.encode(say).length <= Sealer.LONGEST_CONTENT;
    }

    private static Optional<ChatMessage> message(byte[] content) {
        try {
            Control message = ControlCodec.decode(content);
            return message instanceof Say || message instanceof Ack
                    ? Optional.of((ChatMessage) message)
                    : Optional.empty();
        } catch (Failure malformed) {
            return Optional.empty();
        }
    }
}
