package potluck.ui.transfers;

/// An attempt that failed.
///
/// @param code empty when it is not known
/// @param reason as [potluck.text.Words#reason] takes it
record Attempt(String user, String code, String reason) {
    /// From `user: CODE: sentence`, as far as it has these parts.
    static Attempt parse(String text) {
        int colon = text.indexOf(": ");
        String user = text.substring(0, Math.max(colon, 0));
        String reason = colon < 0 ? text : text.substring(colon + 2);
        int end = reason.indexOf(": ");
        String code = reason.substring(0, Math.max(end, 0));
        return new Attempt(user, code.matches("[A-Z][A-Z0-9_]+") ? code : "", reason);
    }
}
