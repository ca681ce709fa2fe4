package potluck.ui.start;

/// Which form the first screen shows under its two large buttons.
enum Form {
    NONE,
    HOST,
    JOIN
}
