package potluck.text;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/// Names as people sort them: by the alphabet of the language, numbers by their value (`photo 9` before `photo 10`).
/// Any thread: a collator locks itself.
final class NameOrder implements Comparator<String> {
    private final Collator collator;

    NameOrder(Locale locale) {
        collator = Collator.getInstance(locale);
        collator.setStrength(Collator.SECONDARY);
    }

    @Override
    public int compare(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            int leftEnd = endOfRun(left, l);
            int rightEnd = endOfRun(right, r);
            boolean same = leftEnd - l == rightEnd - r && left.regionMatches(l, right, r, leftEnd - l);
            int order = same ? 0 : compareRuns(left.substring(l, leftEnd), right.substring(r, rightEnd));
            if (order != 0) {
                return order;
            }
            l = leftEnd;
            r = rightEnd;
        }
        int rest = Integer.compare(left.length() - l, right.length() - r);
        return rest != 0 ? rest : left.compareTo(right);
    }

    private int compareRuns(String left, String right) {
        return isDigit(left.charAt(0)) && isDigit(right.charAt(0))
                ? compareNumbers(withoutZeros(left), withoutZeros(right))
                : collator.compare(left, right);
    }

    /// The one of more digits is the greater, of whatever length they are.
    private static int compareNumbers(String left, String right) {
        int length = Integer.compare(left.length(), right.length());
        return length != 0 ? length : left.compareTo(right);
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static int endOfRun(String name, int start) {
        boolean digits = isDigit(name.charAt(start));
        int end = start + 1;
        while (end < name.length() && isDigit(name.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
