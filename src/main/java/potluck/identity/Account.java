package potluck.identity;

/// One account as it is kept. Immutable.
record Account(UserName name, AccountRole role, PasswordHash password) {
    private static final int FIELDS = 4;

    Account with(PasswordHash other) {
        return new Account(name, role, other);
    }

    Account with(AccountRole other) {
        return new Account(name, other, password);
    }

    /// One line: `account`, role, password hash, name; parted by spaces, which only the name may hold.
    String line() {
        return String.join(" ", "account", role.name(), password.text(), name.text());
    }

    /// @throws IllegalArgumentException when it is no such line
    static Account parse(String line) {
        String[] words = line.split(" ", FIELDS);
        if (words.length < FIELDS) {
            throw new IllegalArgumentException("account");
        }
        return new Account(new UserName(words[3]), AccountRole.valueOf(words[1]), PasswordHash.parse(words[2]));
    }
}
