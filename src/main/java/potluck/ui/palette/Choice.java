package potluck.ui.palette;

/// One thing to choose in the palette.
///
/// @param kind what sort of thing it is, in words
/// @param icon its picture's name
/// @param text its name, by which it is found
/// @param action what choosing it does
public record Choice(String kind, String icon, String text, Runnable action) {}
