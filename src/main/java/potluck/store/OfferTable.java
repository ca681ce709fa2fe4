package potluck.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The table `offers`. Only inside a transaction of the database.
final class OfferTable {
    static final String SCHEMA = "create table if not exists offers (path text primary key) without rowid;\n";

    private final Database database;

    OfferTable(Database database) {
        this.database = database;
    }

    int add(Path file) throws SQLException {
        return database.update("insert or ignore into offers (path) values (?)", FileTable.text(file));
    }

    int remove(Path file) throws SQLException {
        return database.update("delete from offers where path = ?", FileTable.text(file));
    }

    List<Path> all() throws SQLException {
        List<Path> all = new ArrayList<>();
        try (ResultSet row =
                database.statement("select path from offers order by path").executeQuery()) {
            while (row.next()) {
                all.add(Path.of(row.getString(1)));
            }
        }
        return all;
    }
}
