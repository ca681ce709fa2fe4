package potluck.transfer;

import potluck.kit.FailureCode;

/// Why a transfer does not move, or has failed.
public enum TransferFault implements FailureCode {
    NO_HOLDER("Nobody who holds “{0}” can be reached now. It can be tried again when a holder is online."),
    HASH_MISMATCH("{0} sent bytes that do not match the file; they were thrown away."),
    STALLED_SOURCE("{0} stopped sending. Another holder is asked."),
    UNKNOWN_TRANSFER("There is no transfer number {0}. “potluck transfers” lists them."),
    DISK("The file could not be saved: {0}."),
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
