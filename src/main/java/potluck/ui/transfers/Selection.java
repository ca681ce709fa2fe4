package potluck.ui.transfers;

import potluck.node.TransferView;

/// Which transfers are shown.
enum Selection {
    ALL,
    ACTIVE,
    DONE,
    FAILED;

    boolean accepts(TransferView transfer) {
        return switch (this) {
            case ALL -> true;
            case ACTIVE -> !transfer.ended();
            case DONE -> transfer.state().equals("DONE");
            case FAILED -> transfer.ended() && !transfer.state().equals("DONE");
        };
    }
}
