package potluck.wire;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;
import potluck.kit.Threads;

/// Where each frame that arrives goes: to the question it answers, or to the receiver. The reader's thread owns it;
/// questions are answered in threads of their own, at most as many as `working` has permits.
final class Inbound {
    private final String whom;
    private final Receiver receiver;
    private final Questions questions;
    private final Outbox outbox;
    private final Pulse pulse;
    private final Semaphore working;
    private volatile boolean stopped;
    private volatile @Nullable Failure told;

    Inbound(String whom, Limits limits, Receiver receiver, Questions questions, Outbox outbox, Pulse pulse) {
        this.whom = whom;
        this.receiver = receiver;
        this.questions = questions;
        this.outbox = outbox;
        this.pulse = pulse;
        this.working = new Semaphore(limits.questions());
    }

    /// Lets a reader that waits for its turn go on.
    void stop() {
        stopped = true;
        working.release();
    }

    /// Whether `fault` is what the other side told before closing.
    boolean wasTold(Failure fault) {
        return fault == told;
    }

    /// Waits while too many questions are being worked on, which makes the other side wait in turn.
    ///
    /// @param onBug called when the receiver broke down over a question
    /// @throws IOException when the connection is to be closed
    void receive(Frame frame, Consumer<Failure> onBug) throws IOException, InterruptedException {
        if (frame.type() != Frame.JSON) {
            receiveBinary(frame);
            return;
        }
        Control message = decoded(frame);
        if (message == null) {
            return;
        }
        if (frame.has(Frame.ANSWER)) {
            questions.answered(frame.id(), message);
        } else if (frame.id() == 0) {
            notified(message);
        } else {
            working.acquire();
            if (!stopped) {
                Threads.start("answer " + whom, () -> answer(frame.id(), message, onBug));
            }
        }
    }

    private void receiveBinary(Frame frame) throws IOException {
        switch (BinaryCodec.decode(frame)) {
            case Binary.Ping ping -> outbox.putControl(BinaryCodec.encode(frame.id(), new Binary.Pong(ping.token())));
            case Binary.Pong pong -> pulse.answered(pong.token(), System.nanoTime());
            case Binary other -> receiver.binary(frame.id(), other);
        }
    }

    /// A message that cannot be understood is answered with the reason, and the connection lives on.
    private @Nullable Control decoded(Frame frame) throws IOException {
        try {
            return ControlCodec.decode(frame.bytes());
        } catch (Failure unreadable) {
            CommonMessage.Error error = error(unreadable);
            if (frame.has(Frame.ANSWER)) {
                questions.answered(frame.id(), error);
            } else {
                outbox.putControl(ControlCodec.frame(frame.id() == 0 ? 0 : Frame.ANSWER, frame.id(), error));
            }
            return null;
        }
    }

    private void notified(Control message) throws IOException {
        if (message instanceof CommonMessage.Error error && error.fatal()) {
            Failure fault = Failure.reported(error.code(), error.message());
            told = fault;
            throw fault;
        }
        receiver.notified(message);
    }

    private void answer(int id, Control question, Consumer<Failure> onBug) {
        try {
            outbox.putInTurn(answerTo(id, question));
        } catch (IOException _) {
            // The connection has ended; nobody waits for this answer.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            onBug.accept(Failure.because(bug, WireFault.INTERNAL));
        } finally {
            working.release();
        }
    }

    private Frame answerTo(int id, Control question) throws IOException {
        try {
            return ControlCodec.frame(Frame.ANSWER, id, receiver.asked(question));
        } catch (IOException e) {
            return ControlCodec.frame(Frame.ANSWER, id, error(e));
        }
    }

    private static CommonMessage.Error error(IOException e) {
        return e instanceof Failure failure
                ? new CommonMessage.Error(failure.code(), failure.sentence(), 0, false)
                : new CommonMessage.Error(WireFault.INTERNAL.name(), WireFault.INTERNAL.sentence(), 0, false);
    }
}
