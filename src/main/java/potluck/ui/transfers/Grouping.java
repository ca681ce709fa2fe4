package potluck.ui.transfers;

/// By what transfers stand together.
public enum Grouping {
    NONE,
    MEMBER,
    FOLDER;

    /// The name of the group that a transfer is in; empty when nobody is known.
    String of(TransferRow row) {
        return switch (this) {
            case NONE -> "";
            case MEMBER -> String.join(", ", row.view().sources());
            case FOLDER -> row.folder().toString();
        };
    }
}
