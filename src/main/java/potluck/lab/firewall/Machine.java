package potluck.lab.firewall;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A computer whose firewall is to be opened.
///
/// @param system its name, as Java has it in `os.name`
/// @param hasTool whether a program can be found on it
/// @param program the program that listens, for firewalls that ask for that
public record Machine(String system, Predicate<String> hasTool, String program) {
    /// The one this runs on.
    public static Machine here() {
        String program = Optional.ofNullable(System.getProperty("jpackage.app-path"))
                .orElseGet(() ->
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return new Machine(System.getProperty("os.name"), Machine::isInstalled, program);
    }

    /// The firewalls it has, or may have, most likely first.
    public List<Firewall> firewalls() {
        return Firewall.of(system, hasTool);
    }

    /// The commands that open its firewall.
    public List<String> open(List<Gate> gates) {
        return firewalls().getFirst().open(gates, program);
    }

    /// Firewalls are for administrators, and so are the folders they lie in.
    private static boolean isInstalled(String tool) {
        return Stream.of("/usr/sbin", "/sbin", "/usr/bin", "/bin", "/usr/local/sbin")
                .anyMatch(folder -> Files.exists(Path.of(folder, tool)));
    }
}
