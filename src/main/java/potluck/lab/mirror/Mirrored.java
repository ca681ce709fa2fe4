package potluck.lab.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Text from its end to its beginning, each word with capitals where it had them: `Титов Юрий Павлович` becomes
/// `Чиволвап Йирю Вотит`. What a reader takes for one character stays one. Pure.
final class Mirrored {
    /// One character as a reader sees it: a letter with its accents, a flag, a family of four.
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Mirrored() {}

    static String of(String text) {
        List<String> characters =
                CHARACTER.matcher(text).results().map(MatchResult::group).toList();
        StringBuilder mirrored = new StringBuilder(text.length());
        int end = characters.size();
        while (end > 0) {
            int begin = end - 1;
            while (begin > 0 && isLetter(characters.get(begin)) && isLetter(characters.get(begin - 1))) {
                begin--;
            }
            appendReversed(mirrored, characters.subList(begin, end));
            end = begin;
        }
        return mirrored.toString();
    }

    /// A word, or something that is none.
    private static void appendReversed(StringBuilder mirrored, List<String> word) {
        List<String> reversed = new ArrayList<>(word).reversed();
        for (int i = 0; i < word.size(); i++) {
            int like = word.get(i).codePointAt(0);
            String character = reversed.get(i);
            int first = character.codePointAt(0);
            mirrored.appendCodePoint(inCase(first, like)).append(character.substring(Character.charCount(first)));
        }
    }

    private static int inCase(int letter, int like) {
        if (Character.isUpperCase(like)) {
            return Character.toUpperCase(letter);
        }
        return Character.isLowerCase(like) ? Character.toLowerCase(letter) : letter;
    }

    private static boolean isLetter(String character) {
        return Character.isLetter(character.codePointAt(0));
    }
}
