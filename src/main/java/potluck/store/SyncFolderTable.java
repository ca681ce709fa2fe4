package potluck.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The tables `sync_folders` and `sync_peers`. Only inside a transaction of the database.
final class SyncFolderTable {
    static final String SCHEMA = """
            create table if not exists sync_folders (
                name text primary key, path text not null, mode text not null, marker text not null,
                index_id text not null, sequence integer not null);
            create table if not exists sync_peers (
                folder text not null, device text not null, index_id text not null, sequence integer not null,
                at integer not null, primary key (folder, device)) without rowid;
            """;

    private static final String PUT = """
            insert into sync_folders (name, path, mode, marker, index_id, sequence) values (?, ?, ?, ?, ?, 0)
            on conflict (name) do update set
                path = excluded.path, mode = excluded.mode, marker = excluded.marker, index_id = excluded.index_id""";
    private static final String ALL = "select name, path, mode, marker, index_id from sync_folders order by name";
    private static final String SEQUENCE = "select sequence from sync_folders where name = ?";
    private static final String ADVANCE = "update sync_folders set sequence = ? where name = ? and sequence < ?";
    private static final String KNOWN = "select index_id, sequence, at from sync_peers where folder = ? and device = ?";
    private static final String KNOW = """
            insert or replace into sync_peers (folder, device, index_id, sequence, at) values (?, ?, ?, ?, ?)""";

    private final Database database;

    SyncFolderTable(Database database) {
        this.database = database;
    }

    int put(SyncFolderRow row) throws SQLException {
        return database.update(PUT, row.name(), FileTable.text(row.path()), row.mode(), row.marker(), row.index());
    }

    List<SyncFolderRow> all() throws SQLException {
        List<SyncFolderRow> all = new ArrayList<>();
        try (ResultSet row = database.statement(ALL).executeQuery()) {
            while (row.next()) {
                all.add(new SyncFolderRow(
                        row.getString(1),
                        Path.of(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)));
            }
        }
        return all;
    }

    int remove(String name) throws SQLException {
        database.update("delete from sync_peers where folder = ?", name);
        return database.update("delete from sync_folders where name = ?", name);
    }

    /// The last sequence number that was given in the folder.
    long sequence(String name) throws SQLException {
        try (ResultSet row = database.statement(SEQUENCE, name).executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    int advance(String name, long sequence) throws SQLException {
        return database.update(ADVANCE, sequence, name, sequence);
    }

    Known known(String folder, String device) throws SQLException {
        try (ResultSet row = database.statement(KNOWN, folder, device).executeQuery()) {
            return row.next()
                    ? new Known(row.getString(1), row.getLong(2), Instant.ofEpochMilli(row.getLong(3)))
                    : Known.NOTHING;
        }
    }

    int knowNobody(String folder) throws SQLException {
        return database.update("delete from sync_peers where folder = ?", folder);
    }

    int know(String folder, String device, Known known) throws SQLException {
        return database.update(
                KNOW,
                folder,
                device,
                known.index(),
                known.sequence(),
                known.at().toEpochMilli());
    }
}
