package potluck.ui.remotefiles;

import java.util.Locale;
import java.util.Map;

/// A picture for a kind of file, by the ending of its name.
final class FileIcons {
    private static final String OTHER = "mdi2f-file-outline";

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("jpg", "mdi2f-file-image-outline"),
            Map.entry("jpeg", "mdi2f-file-image-outline"),
            Map.entry("png", "mdi2f-file-image-outline"),
            Map.entry("gif", "mdi2f-file-image-outline"),
            Map.entry("mp3", "mdi2f-file-music-outline"),
            Map.entry("flac", "mdi2f-file-music-outline"),
            Map.entry("ogg", "mdi2f-file-music-outline"),
            Map.entry("mp4", "mdi2f-file-video-outline"),
            Map.entry("mkv", "mdi2f-file-video-outline"),
            Map.entry("pdf", "mdi2f-file-document-outline"),
            Map.entry("doc", "mdi2f-file-document-outline"),
            Map.entry("docx", "mdi2f-file-document-outline"),
            Map.entry("odt", "mdi2f-file-document-outline"),
            Map.entry("txt", "mdi2f-file-document-outline"),
            Map.entry("xls", "mdi2f-file-table-outline"),
            Map.entry("xlsx", "mdi2f-file-table-outline"),
            Map.entry("csv", "mdi2f-file-table-outline"),
            Map.entry("zip", "mdi2f-folder-zip-outline"),
            Map.entry("gz", "mdi2f-folder-zip-outline"),
            Map.entry("7z", "mdi2f-folder-zip-outline"));

    private FileIcons() {}

    static String of(String path) {
        int dot = path.lastIndexOf('.');
        return BY_ENDING.getOrDefault(path.substring(dot + 1).toLowerCase(Locale.ROOT), OTHER);
    }
}
