package potluck.catalogue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import potluck.kit.Failure;

/// Which single names every system can hold. A name is taken as it is or rejected, never repaired: every repair there
/// was in this field has been a hole (CVE-2025-27142, CVE-2026-32116, CVE-2026-42448).
final class NameRule {
    static final int LONGEST = 255;

    private static final String FORBIDDEN = "/\\:*?\"<>|";
    /// Device names of Windows, with any extension; also with superscript digits (CVE-2023-45284).
    private static final Pattern RESERVED = Pattern.compile(
            "(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³]|CONIN\\$|CONOUT\\$|CLOCK\\$)[ ]*([.].*)?", Pattern.DOTALL);

    private NameRule() {}

    /// Ends normally only for a name that is safe in every member's folder.
    static void check(String name) throws Failure {
        if (name.isEmpty()) {
            throw Failure.of(CatalogueFault.NAME_EMPTY);
        }
        if (name.equals(".") || name.equals("..")) {
            throw Failure.of(CatalogueFault.NAME_DOTS, name);
        }
        if (name.length() > LONGEST) {
            throw Failure.of(CatalogueFault.NAME_LONG, name, name.length(), LONGEST);
        }
        checkCharacters(name);
        checkForm(name);
        checkMeaning(name);
    }

    /// How many bytes a name takes on the wire and on most disks.
    static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void checkCharacters(String name) throws Failure {
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            if (FORBIDDEN.indexOf(c) >= 0) {
                throw Failure.of(CatalogueFault.NAME_FORBIDDEN, name, Character.toString(c));
            }
            if (isControl(c)) {
                throw Failure.of(CatalogueFault.NAME_CONTROL, name);
            }
            if (isNoText(c)) {
                throw Failure.of(CatalogueFault.NAME_TEXT, name);
            }
            i += Character.charCount(c);
        }
    }

    /// Control characters, those that turn the direction of writing or break lines, and the byte order mark.
    private static boolean isControl(int c) {
        return Character.isISOControl(c)
                || c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x2069
                || c == 0xFEFF;
    }

    /// Lone surrogates and the code points that Unicode promises never to use.
    private static boolean isNoText(int c) {
        return c >= 0xD800 && c <= 0xDFFF || c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
    }

    private static void checkForm(String name) throws Failure {
        if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            throw Failure.of(CatalogueFault.NAME_FORM, name);
        }
        int bytes = bytes(name);
        if (bytes > LONGEST) {
            throw Failure.of(CatalogueFault.NAME_LONG, name, bytes, LONGEST);
        }
    }

    private static void checkMeaning(String name) throws Failure {
        if (name.endsWith(".") || name.endsWith(" ")) {
            throw Failure.of(CatalogueFault.NAME_TRAILING, name);
        }
        if (isReserved(name)) {
            throw Failure.of(CatalogueFault.NAME_RESERVED, name);
        }
        if (isOwn(name)) {
            throw Failure.of(CatalogueFault.NAME_OWN, name);
        }
    }

    /// Whether Windows takes it for a device.
    static boolean isReserved(String name) {
        return RESERVED.matcher(name.toUpperCase(Locale.ROOT)).matches();
    }

    /// Whether it is one of Potluck's own, which are never shared.
    static boolean isOwn(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.startsWith(".potluck") || small.startsWith("~potluck~");
    }
}
