package potluck.ui.members;

/// How members stand together in the list.
public enum Group {
    ME,
    ONLINE,
    OFFLINE;

    static Group of(MemberRow row) {
        return row.isSelf() ? ME : row.left().isEmpty() ? ONLINE : OFFLINE;
    }
}
