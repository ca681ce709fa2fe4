package potluck.ui.transfers;

import potluck.node.TransferView;

/// Which transfers are shown.
enum Selection {
    ALL,
    DOWN,
    UP,
    ACTIVE,
    QUEUED,
    DONE,
    FAILED;

    boolean accepts(TransferView transfer) {
        return switch (this) {
            case ALL -> true;
            case DOWN, UP -> transfer.direction().equals(name());
            case ACTIVE -> !transfer.ended() && !QUEUED.accepts(transfer);
            case QUEUED, DONE -> transfer.state().equals(name());
            case FAILED -> transfer.ended() && !DONE.accepts(transfer);
        };
    }
}
