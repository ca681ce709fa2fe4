package potluck.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/// The table `sync_scopes`: what of a sync folder is kept here, in words of the sync room's own, and whether it is
/// paused. Only inside a transaction of the database.
final class ScopeTable {
    static final String SCHEMA = """
            create table if not exists sync_scopes (
                folder text not null, kind text not null, scope text not null,
                primary key (folder, kind)) without rowid;
            """;

    private final Database database;

    ScopeTable(Database database) {
        this.database = database;
    }

    /// Empty when nothing was said.
    String get(String folder, String kind) throws SQLException {
        try (ResultSet row = database.statement(
                        "select scope from sync_scopes where folder = ? and kind = ?", folder, kind)
                .executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    int put(String folder, String kind, String scope) throws SQLException {
        return database.update(
                "insert or replace into sync_scopes (folder, kind, scope) values (?, ?, ?)", folder, kind, scope);
    }

    int remove(String folder) throws SQLException {
        return database.update("delete from sync_scopes where folder = ?", folder);
    }
}
