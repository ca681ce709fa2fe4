package potluck.store;

import java.nio.file.Path;

/// `report.pdf`, `report (2).pdf`, `report (3).pdf` …
final class FreeName {
    private FreeName() {}

    /// The `number`-th name to try for `wanted`, from 1.
    static Path of(Path wanted, int number) {
        if (number == 1) {
            return wanted;
        }
        String name = wanted.getFileName().toString();
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return wanted.resolveSibling(name.substring(0, end) + " (" + number + ")" + name.substring(end));
    }
}
