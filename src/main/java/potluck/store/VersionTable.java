package potluck.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.ContentId;
import potluck.catalogue.Edit;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Hash;
import potluck.catalogue.VersionVector;
import potluck.catalogue.WireName;

/// The table `versions`. Only inside a transaction of the database.
final class VersionTable {
    static final String SCHEMA = """
            create table if not exists versions (
                folder text not null, key text not null, name text not null,
                content blob not null, size integer not null, modified integer not null, executable integer not null,
                vector text not null, device text not null, member text not null, at integer not null,
                weight integer not null, stamp_size integer not null, stamp_modified integer not null,
                stamp_key text not null, sequence integer not null, primary key (folder, key)) without rowid;
            """;

    private static final String PUT = """
            insert or replace into versions (
                folder, key, name, content, size, modified, executable, vector, device, member, at, weight,
                stamp_size, stamp_modified, stamp_key, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ALL = """
            select name, content, size, modified, executable, vector, device, member, at, weight,
                stamp_size, stamp_modified, stamp_key, sequence
            from versions where folder = ? order by sequence""";

    private static final byte[] DELETED = {};
    private static final long NO_STAMP = -1;

    private final Database database;

    VersionTable(Database database) {
        this.database = database;
    }

    void put(String folder, VersionRow row) throws SQLException {
        FileVersion version = row.version();
        Optional<FileEntry> file = version.file();
        database.update(
                PUT,
                folder,
                version.name().portableKey(),
                version.name().path(),
                file.map(entry -> entry.content().hash().bytes()).orElse(DELETED),
                file.map(FileEntry::size).orElse(0L),
                file.map(entry -> entry.modified().toEpochMilli()).orElse(0L),
                file.filter(FileEntry::executable).isPresent() ? 1 : 0,
                version.vector().text(),
                version.edit().device(),
                version.edit().user(),
                version.edit().at().toEpochMilli(),
                version.edit().weight(),
                row.stamp().map(FileStamp::size).orElse(NO_STAMP),
                row.stamp().map(FileStamp::modifiedNanos).orElse(0L),
                row.stamp().map(FileStamp::key).orElse(""),
                row.sequence());
    }

    List<VersionRow> all(String folder) throws SQLException, IOException {
        List<VersionRow> all = new ArrayList<>();
        try (ResultSet row = database.statement(ALL, folder).executeQuery()) {
            while (row.next()) {
                all.add(row(row));
            }
        }
        return all;
    }

    int remove(String folder, WireName name) throws SQLException {
        return database.update("delete from versions where folder = ? and key = ?", folder, name.portableKey());
    }

    int removeAll(String folder) throws SQLException {
        return database.update("delete from versions where folder = ?", folder);
    }

    private static VersionRow row(ResultSet row) throws SQLException, IOException {
        WireName name = WireName.of(List.of(row.getString(1).split("/")));
        byte[] content = row.getBytes(2);
        Optional<FileEntry> file = content.length == 0
                ? Optional.empty()
                : Optional.of(new FileEntry(
                        name,
                        row.getLong(3),
                        new ContentId(new Hash(content)),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getInt(5) != 0));
        Edit edit = new Edit(row.getString(7), row.getString(8), Instant.ofEpochMilli(row.getLong(9)), row.getLong(10));
        Optional<FileStamp> stamp = row.getLong(11) == NO_STAMP
                ? Optional.empty()
                : Optional.of(new FileStamp(row.getLong(11), row.getLong(12), row.getString(13)));
        FileVersion version = new FileVersion(name, file, VersionVector.parse(row.getString(6)), edit);
        return new VersionRow(version, stamp, row.getLong(14));
    }
}
