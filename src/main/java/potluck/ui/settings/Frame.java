package potluck.ui.settings;

/// Where a window stands and how large it is, in the units of the screen.
public record Frame(double x, double y, double width, double height, boolean maximized) {}
