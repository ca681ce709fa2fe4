package potluck.catalogue;

import potluck.kit.FailureCode;

/// What can be wrong with a name, a manifest or a line of an ignore list.
public enum CatalogueFault implements FailureCode {
    NAME_EMPTY("A file or folder without a name cannot be shared. Give it a name."),
    NAME_DOTS("“{0}” is not a name. Rename the file or folder."),
    NAME_FORBIDDEN("“{0}” contains a character that some systems do not allow in names ({1}). Rename it without."),
    NAME_CONTROL("“{0}” contains an invisible control character. Rename it without."),
    NAME_TEXT("“{0}” is not well-formed text. Rename the file or folder."),
    NAME_FORM("“{0}” is written with separate accents (not in Unicode form NFC). Type its name anew."),
    NAME_RESERVED("“{0}” is a name that Windows keeps for devices. Rename the file or folder."),
    NAME_TRAILING("“{0}” ends with a dot or a space, which Windows does not allow. Rename it without."),
    NAME_OWN("Names like “{0}” are used by Potluck itself. Rename the file or folder."),
    NAME_LONG("The name “{0}” is too long ({1} bytes, at most {2} are allowed). Shorten it."),
    NAME_DEEP("“{0}” lies {1} folders deep; at most {2} are allowed. Move it up."),
    IGNORE_CLASS(
            "“{0}” has a “[” without its “]”, or a range that runs backwards. Close it, or write “\\[” for the sign."),
    IGNORE_ESCAPE("“{0}” has a “\\” before an ordinary character. Write “/” between folders."),
    IGNORE_PATH("“{0}” can fit no file. Write a name, or a path without “.”, “..” and empty parts."),
    IGNORE_OPTION("“{0}” asks for something this program does not do. Of (?…) and #include only (?i) is known."),
    IGNORE_LONG("“{0}…” is longer than {1} characters. Shorten the pattern."),
    IGNORE_MANY("From here on the list does not count: it is too long. Keep it below {0} patterns and 256 KiB."),
    BAD_MANIFEST("The list of a file's pieces is malformed: {0}. Ask another member for the file.");

    private final String sentence;

    CatalogueFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
