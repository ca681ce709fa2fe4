package potluck.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.ContentId;
import potluck.catalogue.Hash;

/// The table `files`. Only inside a transaction of the database.
final class FileTable {
    static final String SCHEMA = """
            create table if not exists files (
                path text primary key, size integer not null, modified integer not null, key text not null,
                content integer not null) without rowid;
            create index if not exists files_by_content on files (content);
            """;

    private static final String CONTENT = "select content from files where path = ?";
    private static final String PUT = """
            insert or replace into files (path, size, modified, key, content) values (?, ?, ?, ?, ?)""";
    private static final String KNOWN = """
            select f.path, f.size, f.modified, f.key, c.hash from files f join contents c on c.id = f.content""";
    private static final String ONE = KNOWN + " where f.path = ?";
    private static final String UNDER = KNOWN + " where f.path >= ? and f.path < ? order by f.path";
    private static final String WITH_CONTENT = KNOWN + " where c.hash = ? order by f.path";
    private static final String MOVE = "update files set path = ?, size = ?, modified = ?, key = ? where path = ?";
    private static final String FORGET = "delete from files where path = ?";

    private final Database database;
    private final ContentTable contents;

    FileTable(Database database, ContentTable contents) {
        this.database = database;
        this.contents = contents;
    }

    void put(CutFile file) throws SQLException, IOException {
        String path = text(file.file());
        Optional<Long> old = content(path);
        long content = contents.put(file.manifest());
        FileStamp stamp = file.stamp();
        database.update(PUT, path, stamp.size(), stamp.modifiedNanos(), stamp.key(), content);
        if (old.isPresent() && old.get() != content) {
            contents.removeUnused(old.get());
        }
    }

    /// The file `from`, if it is known, is now called `to` and has another stamp.
    boolean move(Path from, Path to, FileStamp stamp) throws SQLException, IOException {
        if (!from.equals(to)) {
            forget(to);
        }
        return database.update(MOVE, text(to), stamp.size(), stamp.modifiedNanos(), stamp.key(), text(from)) > 0;
    }

    void forget(Path file) throws SQLException, IOException {
        Optional<Long> old = content(text(file));
        if (old.isPresent()) {
            database.update(FORGET, text(file));
            contents.removeUnused(old.get());
        }
    }

    Optional<KnownFile> known(Path file) throws SQLException {
        return list(database.statement(ONE, text(file))).stream().findFirst();
    }

    /// The separator's successor ends the range of the paths below the folder.
    List<KnownFile> under(Path folder) throws SQLException {
        String separator = folder.getFileSystem().getSeparator();
        String path = text(folder);
        String below = path.endsWith(separator) ? path : path + separator;
        String end = below.substring(0, below.length() - 1) + (char) (below.charAt(below.length() - 1) + 1);
        return list(database.statement(UNDER, below, end));
    }

    List<Path> of(ContentId content) throws SQLException {
        return list(database.statement(WITH_CONTENT, (Object) content.hash().bytes())).stream()
                .map(KnownFile::file)
                .toList();
    }

    static String text(Path file) {
        if (!file.isAbsolute()) {
            throw new IllegalArgumentException("not absolute: " + file);
        }
        return file.toString();
    }

    private Optional<Long> content(String path) throws SQLException {
        try (ResultSet row = database.statement(CONTENT, path).executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    private static List<KnownFile> list(PreparedStatement statement) throws SQLException {
        List<KnownFile> files = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                FileStamp stamp = new FileStamp(row.getLong(2), row.getLong(3), row.getString(4));
                files.add(new KnownFile(Path.of(row.getString(1)), stamp, new ContentId(new Hash(row.getBytes(5)))));
            }
        }
        return files;
    }
}
