package potluck.transfer;

import potluck.kit.FailureCode;

/// Why a transfer does not move, or has failed.
public enum TransferFault implements FailureCode {
    NO_HOLDER("Nobody who holds “{0}” can be reached now. It can be tried again when a holder is online."),
    HASH_MISMATCH("{0} sent bytes that do not match the file; they were thrown away."),
    STALLED_SOURCE("{0} stopped sending. Another holder is asked."),
    UNKNOWN_TRANSFER("There is no transfer number {0}. “potluck transfers” lists them."),
    DISK("The file could not be saved: {0}."),
    QUEUED("Waits for its turn: number {0} of {1} in the queue. Move it up, or give it a higher priority."),
    PAUSED("Paused. Resume it to go on where it stopped."),
    SPEED_LIMIT("Waits for the speed limit that you have set. Raise it to go on faster."),
    WAITING_FOR("Waits for {0}, who serves others first or has a slow line. It goes on by itself."),
    CANCELLED("Cancelled.");

    private final String sentence;

    TransferFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
