package potluck.share;

/// The file name at the end of another device's path, whichever system's separators it has.
final class PathName {
    private PathName() {}

    static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
