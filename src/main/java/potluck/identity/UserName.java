package potluck.identity;

import java.text.Normalizer;
import potluck.kit.Failure;

/// A member's name, checked: 1 to 32 characters in NFC, no control, invisible or reserved (`/\:*?"<>|,`)
/// characters, no space at either end.
public record UserName(String text) implements Comparable<UserName> {
    static final int LONGEST = 32;

    public UserName {
        if (NameRule.objection(text, LONGEST).isPresent()) {
            throw new IllegalArgumentException("user name");
        }
    }

    /// Takes a name from a person or from the network; accents are composed first.
    ///
    /// @throws Failure `BAD_USER_NAME`
    public static UserName parse(String text) throws Failure {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var objection = NameRule.objection(composed, LONGEST);
        if (objection.isPresent()) {
            throw Failure.of(IdentityFault.BAD_USER_NAME, text, objection.get());
        }
        return new UserName(composed);
    }

    @Override
    public int compareTo(UserName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
