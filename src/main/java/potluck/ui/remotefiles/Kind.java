package potluck.ui.remotefiles;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A kind of file, known by the ending of its name, with its picture.
enum Kind {
    ANY("mdi2f-file-outline"),
    DOCUMENT("mdi2f-file-document-outline", "pdf", "doc", "docx", "odt", "rtf", "txt", "md", "epub", "djvu", "fb2"),
    TABLE("mdi2f-file-table-outline", "xls", "xlsx", "ods", "csv"),
    PICTURE("mdi2f-file-image-outline", "jpg", "jpeg", "png", "gif", "webp", "svg", "heic", "bmp", "tif", "tiff"),
    AUDIO("mdi2f-file-music-outline", "mp3", "flac", "ogg", "opus", "m4a", "wav", "wma", "aac"),
    VIDEO("mdi2f-file-video-outline", "mp4", "mkv", "avi", "mov", "webm", "wmv", "mpg", "mpeg", "m4v"),
    ARCHIVE("mdi2f-folder-zip-outline", "zip", "7z", "rar", "gz", "bz2", "xz", "zst", "tar", "tgz"),
    OTHER("mdi2f-file-outline");

    private static final Map<String, Kind> BY_ENDING = new HashMap<>();

    static {
        for (Kind kind : values()) {
            kind.endings.forEach(ending -> BY_ENDING.put(ending, kind));
        }
    }

    private final String icon;
    private final List<String> endings;

    Kind(String icon, String... endings) {
        this.icon = icon;
        this.endings = List.of(endings);
    }

    /// Never [#ANY].
    static Kind of(String path) {
        int dot = path.lastIndexOf('.');
        return BY_ENDING.getOrDefault(path.substring(dot + 1).toLowerCase(Locale.ROOT), OTHER);
    }

    boolean holds(String path) {
        return this == ANY || of(path) == this;
    }

    String icon() {
        return icon;
    }
}
