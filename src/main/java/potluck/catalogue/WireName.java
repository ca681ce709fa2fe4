package potluck.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;

/// A file's name inside a shared folder, as it travels: the list of its path's components, never a path string. The
/// only kind of name that may reach a disk; whoever has one knows that every component passed [NameRule].
public final class WireName implements Comparable<WireName> {
    private static final int DEEPEST = 64;
    private static final int LONGEST = 1024;
    private static final int ASCII_END = 128;

    private final List<String> components;
    private final String path;
    /// Asked for again and again; every thread comes to the same.
    private @Nullable String portableKey;

    private WireName(List<String> components) {
        this.components = components;
        this.path = String.join("/", components);
    }

    /// 1 to 64 components in Unicode form NFC, each of 1 to 255 bytes in UTF-8, with separators at most 1,024;
    /// otherwise a failure NAME_….
    public static WireName of(List<String> components) throws Failure {
        if (components.isEmpty()) {
            throw Failure.of(CatalogueFault.NAME_EMPTY);
        }
        if (components.size() > DEEPEST) {
            throw Failure.of(CatalogueFault.NAME_DEEP, components.getLast(), components.size(), DEEPEST);
        }
        int bytes = components.size() - 1;
        for (String component : components) {
            NameRule.check(component);
            bytes += NameRule.bytes(component);
        }
        if (bytes > LONGEST) {
            throw Failure.of(CatalogueFault.NAME_LONG, String.join("/", components), bytes, LONGEST);
        }
        return new WireName(List.copyOf(components));
    }

    public List<String> components() {
        return components;
    }

    /// The components joined with `/`.
    public String path() {
        return path;
    }

    /// The path with the characters that some systems cannot hold as they were where they can; see [LocalNames].
    public String original() {
        return LocalNames.hasStandIn(path)
                ? components.stream().map(LocalNames::original).collect(Collectors.joining("/"))
                : path;
    }

    public String last() {
        return components.getLast();
    }

    /// The names of the folders this lies in, outermost first, joined with `/`.
    public List<WireName> parents() {
        List<WireName> parents = new ArrayList<>();
        for (int i = 1; i < components.size(); i++) {
            parents.add(new WireName(components.subList(0, i)));
        }
        return parents;
    }

    /// Beside this one, under another last component.
    public WireName withLast(String last) throws Failure {
        List<String> changed = new ArrayList<>(components);
        changed.set(changed.size() - 1, last);
        return of(changed);
    }

    /// Equal for names that some system takes for the same: those that differ in case or in how accents are
    /// written.
    public String portableKey() {
        String key = portableKey;
        if (key == null) {
            key = portable(path);
            portableKey = key;
        }
        return key;
    }

    private static String portable(String path) {
        if (isAscii(path)) {
            return path.toLowerCase(Locale.ROOT);
        }
        String folded = Normalizer.normalize(path, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static boolean isAscii(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) >= ASCII_END) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(WireName other) {
        return path.compareTo(other.path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WireName name && path.equals(name.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
