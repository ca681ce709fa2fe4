package potluck.catalogue;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import potluck.kit.Failure;

/// How one kind of system writes names that others cannot hold. On the wire, and on Windows, a character that Windows
/// does not allow stands as the one 0xF000 above it (U+F03A for `:`), as Cygwin and WSL have it; so do a dot or a space
/// at the end and the first letter of a device's name. Where such names are possible they are written as they are. Each
/// name travels in one way only, and back. Pure.
public enum LocalNames {
    /// Everything that travels can be stored.
    WINDOWS,
    /// Only `/` is forbidden.
    LINUX,
    /// As [#LINUX], but accents may be found written separately.
    MAC;

    private static final int SHIFT = 0xF000;
    private static final int LAST = SHIFT + 0x7E;
    private static final String MAPPED = "\\:*?\"<>|";

    public static LocalNames ofSystem(String osName) {
        String small = osName.toLowerCase(Locale.ROOT);
        return small.startsWith("windows") ? WINDOWS : small.startsWith("mac") ? MAC : LINUX;
    }

    /// Those of the system that this runs on.
    public static LocalNames here() {
        return ofSystem(System.getProperty("os.name", ""));
    }

    /// A component of a [WireName] as it is written here.
    public String local(String component) {
        return this == WINDOWS ? component : original(component);
    }

    /// The name of a file here.
    ///
    /// @param local the components of its path as they are written here
    /// @throws Failure `NAME_…` when it cannot travel
    public WireName name(List<String> local) throws Failure {
        List<String> components = new ArrayList<>();
        for (String component : local) {
            components.add(this == WINDOWS ? component : travelling(component));
        }
        return WireName.of(components);
    }

    /// Where the file lies below `root`.
    public Path resolve(Path root, WireName name) {
        Path path = root;
        for (String component : name.components()) {
            path = path.resolve(local(component));
        }
        return path;
    }

    private String travelling(String local) throws Failure {
        String text = this == MAC ? Normalizer.normalize(local, Normalizer.Form.NFC) : local;
        String component = mapped(text);
        if (!original(component).equals(text)) {
            throw Failure.of(CatalogueFault.NAME_FORBIDDEN, local, "U+F0…");
        }
        return component;
    }

    /// What a component stands for. One that no name here would travel as stands for itself.
    static String original(String component) {
        if (!hasStandIn(component)) {
            return component;
        }
        StringBuilder text = new StringBuilder();
        component.chars().forEach(c -> text.append((char) (isStandIn(c) ? c - SHIFT : c)));
        String original = text.toString();
        return isPossible(original) && mapped(original).equals(component) ? original : component;
    }

    /// Asked of every name and path again and again.
    static boolean hasStandIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isStandIn(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String mapped(String local) {
        StringBuilder text = new StringBuilder(local);
        for (int i = 0; i < text.length(); i++) {
            if (MAPPED.indexOf(text.charAt(i)) >= 0) {
                shift(text, i);
            }
        }
        int last = text.length() - 1;
        if (last >= 0 && (text.charAt(last) == '.' || text.charAt(last) == ' ')) {
            shift(text, last);
        }
        if (NameRule.isReserved(text.toString())) {
            shift(text, 0);
        }
        return text.toString();
    }

    private static void shift(StringBuilder text, int at) {
        text.setCharAt(at, (char) (text.charAt(at) + SHIFT));
    }

    private static boolean isStandIn(int c) {
        return c > SHIFT + ' ' - 1 && c <= LAST;
    }

    /// A stand-in can hide a slash or a name with a meaning of its own.
    private static boolean isPossible(String original) {
        return original.indexOf('/') < 0
                && !original.equals(".")
                && !original.equals("..")
                && !NameRule.isOwn(original);
    }
}
