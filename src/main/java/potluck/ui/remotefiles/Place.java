package potluck.ui.remotefiles;

import potluck.node.FileView;

/// Where one looks: everywhere, at one member's files, or into one of that member's folders.
///
/// @param user empty everywhere
/// @param folder the holder's absolute path; empty for all that the member offers
record Place(String user, String folder) {
    static final Place EVERYWHERE = new Place("", "");

    static Place of(String user) {
        return new Place(user, "");
    }

    boolean holds(FileView file) {
        return user.isEmpty() || file.user().equals(user) && FileNames.isBelow(file.path(), folder);
    }
}
