package potluck.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import potluck.kit.Failure;

/// Accounts and sessions on disk: a text file that only its owner may read, replaced as a whole or not at all. One
/// thread at a time.
final class AccountFile {
    private final Path file;
    private final Map<UserName, Account> accounts = new LinkedHashMap<>();
    private final Map<String, OpenSession> sessions = new LinkedHashMap<>();

    private AccountFile(Path file) {
        this.file = file;
    }

    /// @throws Failure `ACCOUNTS_DAMAGED`; the file is left as it is
    static AccountFile read(Path file) throws IOException {
        AccountFile read = new AccountFile(file);
        if (Files.exists(file)) {
            String content = new String(OwnerOnly.read(file), StandardCharsets.UTF_8);
            try {
                content.lines().forEach(read::take);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Failure.because(e, IdentityFault.ACCOUNTS_DAMAGED, file);
            }
        }
        return read;
    }

    /// Those who have one, in the order in which they came; changes are kept by [#write].
    Map<UserName, Account> accounts() {
        return accounts;
    }

    /// By the hash of their tokens, oldest first; changes are kept by [#write].
    Map<String, OpenSession> sessions() {
        return sessions;
    }

    void write() throws IOException {
        String lines = Stream.concat(
                        accounts.values().stream().map(Account::line),
                        sessions.values().stream().map(OpenSession::line))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        OwnerOnly.write(file, lines.getBytes(StandardCharsets.UTF_8));
    }

    private void take(String line) {
        if (line.startsWith("account ")) {
            Account account = Account.parse(line);
            accounts.put(account.name(), account);
        } else {
            OpenSession session = OpenSession.parse(line);
            sessions.put(session.key(), session);
        }
    }
}
