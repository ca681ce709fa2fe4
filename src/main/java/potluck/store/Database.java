package potluck.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import potluck.kit.Failure;

/// One SQLite file with one connection. Any thread; `lock` is held during each piece of work, which is one
/// transaction.
final class Database implements AutoCloseable {
    private static final int APPLICATION = 0x504F544C;
    /// 2 added the versions of sync folders; a database of version 1 only lacks their tables.
    private static final int VERSION = 2;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    private Database(Connection connection) {
        this.connection = connection;
    }

    /// Opens or makes `file`. `SQLException` when it is damaged or somebody else's.
    static Database open(Path file) throws SQLException {
        System.setProperty("org.sqlite.tmpdir", Durable.folderOf(file).toString());
        Connection connection = options().createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            prepare(statement);
            return new Database(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// Statements that want the number of a new row say so themselves; asking after each would cost a third of the
    /// time.
    private static SQLiteConfig options() {
        SQLiteConfig options = new SQLiteConfig();
        options.setGetGeneratedKeys(false);
        return options;
    }

    /// Runs `work` as one transaction: all of it or nothing.
    <T> T run(Work<T> work) throws IOException {
        lock.lock();
        boolean done = false;
        try {
            execute("begin");
            T result = work.run();
            execute("commit");
            done = true;
            return result;
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            if (!done) {
                rollBack();
            }
            lock.unlock();
        }
    }

    /// The prepared statement for `sql` with its arguments set: `byte[]`, `Long`, `Integer` or `String`. Only
    /// inside [#run(Work)].
    PreparedStatement statement(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    int update(String sql, Object... arguments) throws SQLException {
        return statement(sql, arguments).executeUpdate();
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            lock.unlock();
        }
    }

    static Failure failure(SQLException cause) {
        return Failure.because(cause, StoreFault.INDEX_FAILED, Objects.toString(cause.getMessage(), ""));
    }

    /// Not through the driver's own transactions: a full disk makes SQLite roll back by itself, of which they know
    /// nothing.
    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void rollBack() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.clearBatch();
            }
            execute("rollback");
        } catch (SQLException alreadyRolledBack) {
            return;
        }
    }

    private static void prepare(Statement statement) throws SQLException {
        statement.execute("pragma busy_timeout = 5000");
        int application = number(statement, "pragma application_id");
        int version = number(statement, "pragma user_version");
        boolean isNew = application == 0 && version == 0;
        if (!isNew && (application != APPLICATION || version < 1 || version > VERSION)) {
            throw new SQLException("application " + application + ", version " + version);
        }
        if (!isNew && !word(statement, "pragma quick_check(1)").equals("ok")) {
            throw new SQLException("the quick check failed");
        }
        statement.execute("pragma journal_mode = wal");
        statement.execute("pragma synchronous = full");
        statement.executeUpdate(FileTable.SCHEMA
                + ContentTable.SCHEMA
                + OfferTable.SCHEMA
                + DownloadTable.SCHEMA
                + SyncFolderTable.SCHEMA
                + VersionTable.SCHEMA
                + ScopeTable.SCHEMA
                + UndoTable.SCHEMA);
        statement.execute("pragma application_id = " + APPLICATION);
        statement.execute("pragma user_version = " + VERSION);
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.getInt(1);
        }
    }

    private static String word(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }

    /// Something done with statements of this database.
    interface Work<T> {
        T run() throws SQLException, IOException;
    }
}
