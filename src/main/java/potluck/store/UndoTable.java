package potluck.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.WireName;

/// The table `sync_undos`. Only inside a transaction of the database.
final class UndoTable {
    static final String SCHEMA = """
            create table if not exists sync_undos (
                number integer primary key autoincrement, folder text not null,
                renamed_from text not null, renamed_to text not null, box text not null, trashed text not null);
            """;

    private static final String ADD = """
            insert into sync_undos (folder, renamed_from, renamed_to, box, trashed) values (?, ?, ?, ?, ?)""";
    private static final String LAST = """
            select number, renamed_from, renamed_to, box, trashed from sync_undos
            where folder = ? order by number desc limit 1""";
    private static final String TRIM = """
            delete from sync_undos where folder = ? and number not in (
                select number from sync_undos where folder = ? order by number desc limit ?)""";
    private static final int MOST = 1000;

    private final Database database;

    UndoTable(Database database) {
        this.database = database;
    }

    int add(String folder, UndoRow undo) throws SQLException {
        int added = database.update(
                ADD,
                folder,
                undo.renamed().map(rename -> rename.from().path()).orElse(""),
                undo.renamed().map(rename -> rename.to().path()).orElse(""),
                undo.trashed().map(UndoRow.Trashed::box).orElse(""),
                undo.trashed().map(file -> file.name().path()).orElse(""));
        database.update(TRIM, folder, folder, MOST);
        return added;
    }

    /// Takes the newest out.
    Optional<UndoRow> take(String folder) throws SQLException, IOException {
        long number;
        UndoRow undo;
        try (ResultSet row = database.statement(LAST, folder).executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            number = row.getLong(1);
            undo = undo(row);
        }
        database.update("delete from sync_undos where number = ?", number);
        return Optional.of(undo);
    }

    int removeAll(String folder) throws SQLException {
        return database.update("delete from sync_undos where folder = ?", folder);
    }

    private static UndoRow undo(ResultSet row) throws SQLException, IOException {
        String from = row.getString(2);
        String box = row.getString(4);
        return new UndoRow(
                from.isEmpty() ? Optional.empty() : Optional.of(new UndoRow.Rename(name(from), name(row.getString(3)))),
                box.isEmpty() ? Optional.empty() : Optional.of(new UndoRow.Trashed(box, name(row.getString(5)))));
    }

    private static WireName name(String path) throws IOException {
        return WireName.of(List.of(path.split("/")));
    }
}
