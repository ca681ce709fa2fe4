package potluck.cli.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import potluck.cli.print.Screen;
import potluck.cli.print.Secrets;
import potluck.kit.Failure;

/// Where a verb takes a password from. Never an argument: a shell keeps those, and others can see them.
public final class PasswordOptions {
    static final String VARIABLE = "POTLUCK_PASSWORD";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "Take the password from the first line of FILE; else from the environment’s " + VARIABLE + ".")
    private @Nullable Path file;

    /// The password of the file or of the environment; empty when there is neither.
    ///
    /// @throws Failure `NO_SUCH_FILE`
    public Optional<String> given() throws IOException {
        if (file == null) {
            return Optional.ofNullable(System.getenv(VARIABLE)).filter(word -> !word.isEmpty());
        }
        if (!Files.isRegularFile(file)) {
            throw Failure.of(VerbFault.NO_SUCH_FILE, file);
        }
        return Files.readString(file, StandardCharsets.UTF_8).lines().findFirst();
    }

    /// A password for an account; a person is asked for it twice, as nobody sees what is typed.
    ///
    /// @throws Failure `NO_SUCH_FILE`, `PASSWORDS_DIFFER`
    String chosen(Screen screen) throws IOException {
        Optional<String> given = given();
        if (given.isPresent()) {
            return given.get();
        }
        Secrets secrets = new Secrets(screen);
        String first = secrets.password("The account’s password: ");
        if (screen.interactive() && !secrets.password("Once more: ").equals(first)) {
            throw Failure.of(VerbFault.PASSWORDS_DIFFER);
        }
        return first;
    }
}
