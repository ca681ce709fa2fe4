package potluck.ui.notify;

/// Something to tell, as a sentence.
public record Notice(Kind kind, String text) {}
