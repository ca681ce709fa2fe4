package potluck.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.ContentId;

/// The table `downloads`. Only inside a transaction of the database.
final class DownloadTable {
    static final String SCHEMA = """
            create table if not exists downloads (
                id integer primary key, member text not null, path text not null, content text not null,
                target text not null, state text not null);
            """;

    private static final String PUT = """
            insert or replace into downloads (id, member, path, content, target, state) values (?, ?, ?, ?, ?, ?)""";
    private static final String ALL = "select id, member, path, content, target, state from downloads order by id";

    private final Database database;

    DownloadTable(Database database) {
        this.database = database;
    }

    int put(DownloadRow row) throws SQLException {
        String content = row.content().map(ContentId::hex).orElse("");
        return database.update(
                PUT, row.id(), row.user(), row.path(), content, FileTable.text(row.target()), row.state());
    }

    int remove(long id) throws SQLException {
        return database.update("delete from downloads where id = ?", id);
    }

    List<DownloadRow> all() throws SQLException {
        List<DownloadRow> all = new ArrayList<>();
        try (ResultSet row = database.statement(ALL).executeQuery()) {
            while (row.next()) {
                Optional<ContentId> content = Optional.of(row.getString(4))
                        .filter(hex -> !hex.isEmpty())
                        .map(ContentId::ofHex);
                all.add(new DownloadRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        content,
                        Path.of(row.getString(5)),
                        row.getString(6)));
            }
        }
        return all;
    }
}
