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
            create table if not exists download_places (
                id integer primary key, priority text not null, place integer not null);
            """;

    private static final String PUT = """
            insert or replace into downloads (id, member, path, content, target, state) values (?, ?, ?, ?, ?, ?)""";
    private static final String PLACE = "insert or replace into download_places (id, priority, place) values (?, ?, ?)";
    private static final String ALL = """
            select id, member, path, content, target, state, priority, place
            from downloads left join download_places using (id) order by id""";

    private static final String PAUSED = "PAUSED";

    private final Database database;

    DownloadTable(Database database) {
        this.database = database;
    }

    int put(DownloadRow row) throws SQLException {
        String content = row.content().map(ContentId::hex).orElse("");
        String state = row.place().paused() ? PAUSED : "RUNNING";
        database.update(PLACE, row.id(), row.place().priority(), row.place().order());
        return database.update(PUT, row.id(), row.user(), row.path(), content, FileTable.text(row.target()), state);
    }

    int remove(long id) throws SQLException {
        database.update("delete from download_places where id = ?", id);
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
                        place(row)));
            }
        }
        return all;
    }

    private static QueuePlace place(ResultSet row) throws SQLException {
        String priority = row.getString(7);
        boolean paused = row.getString(6).equals(PAUSED);
        return new QueuePlace(priority == null ? "" : priority, row.getLong(8), paused);
    }
}
