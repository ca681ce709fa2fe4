package potluck.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.wire.TrackerMessage.Holding;

/// The files that a member offers below one folder of theirs, each with the name it gets here.
final class Branch {
    /// @param path as the member offers it
    /// @param name below the folder to save into; begins with the name of the folder asked for
    record Leaf(String path, WireName name) {}

    private final String user;
    private final String folder;
    private final char separator;

    /// @param folder as in the paths of the offers, whichever system's separators they have
    Branch(String user, String folder) {
        this.user = user;
        this.separator = folder.indexOf('/') < 0 && folder.indexOf('\\') >= 0 ? '\\' : '/';
        this.folder = folder.endsWith(String.valueOf(separator)) ? folder.substring(0, folder.length() - 1) : folder;
    }

    /// Those among `holdings` that belong here; a name that must not be used here is left out with a line in the log.
    List<Leaf> leaves(List<Holding> holdings, Log log) {
        List<Leaf> leaves = new ArrayList<>();
        for (Holding holding : holdings) {
            String path = holding.offer().path();
            if (holding.member().user().equals(user) && path.startsWith(folder + separator)) {
                try {
                    leaves.add(new Leaf(path, name(path)));
                } catch (Failure e) {
                    log.warn(user, "{} left out: {}: {}", path, e.code(), e.sentence());
                }
            }
        }
        return leaves;
    }

    private WireName name(String path) throws Failure {
        List<String> components = new ArrayList<>();
        String top = PathName.last(folder);
        if (!top.isEmpty() && !top.endsWith(":")) {
            components.add(top);
        }
        String rest = path.substring(folder.length() + 1);
        components.addAll(Arrays.asList(rest.split(Pattern.quote(String.valueOf(separator)), -1)));
        return WireName.of(components);
    }
}
