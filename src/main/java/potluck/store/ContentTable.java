package potluck.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import potluck.catalogue.ContentId;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;

/// The tables `contents` and `pieces`. Only inside a transaction of the database.
final class ContentTable {
    static final String SCHEMA = """
            create table if not exists contents (
                id integer primary key, hash blob not null unique, manifest blob not null);
            create table if not exists pieces (
                hash blob not null, content integer not null, start integer not null, length integer not null,
                primary key (hash, content, start)) without rowid;
            """;

    private static final String FIND = "select id from contents where hash = ?";
    private static final String MANIFEST = "select manifest from contents where hash = ?";
    private static final String ADD = "insert into contents (hash, manifest) values (?, ?) returning id";
    private static final String ADD_PIECE = "insert into pieces (hash, content, start, length) values (?, ?, ?, ?)";
    private static final String REMOVE = "delete from contents where id = ?";
    private static final String REMOVE_PIECE = "delete from pieces where hash = ? and content = ?";
    private static final String UNUSED = """
            select manifest from contents where id = ? and not exists (select 1 from files where content = contents.id)""";
    private static final String SPOTS = """
            select f.path, f.size, f.modified, f.key, p.start, p.length
            from pieces p join files f on f.content = p.content where p.hash = ? limit 8""";

    private final Database database;

    ContentTable(Database database) {
        this.database = database;
    }

    /// The row of the manifest's content, added if need be.
    long put(Manifest manifest) throws SQLException {
        byte[] hash = manifest.id().hash().bytes();
        OptionalLong known = number(database.statement(FIND, (Object) hash));
        if (known.isPresent()) {
            return known.getAsLong();
        }
        byte[] encoded = manifest.encode(0, manifest.count());
        long id = number(database.statement(ADD, hash, encoded)).orElseThrow();
        PreparedStatement add = database.statement(ADD_PIECE);
        for (int i = 0; i < manifest.count(); i++) {
            add.setBytes(1, manifest.piece(i).hash().bytes());
            add.setLong(2, id);
            add.setLong(3, manifest.offset(i));
            add.setInt(4, manifest.length(i));
            add.addBatch();
        }
        add.executeBatch();
        return id;
    }

    Optional<Manifest> manifest(ContentId content) throws SQLException, IOException {
        return manifest(database.statement(MANIFEST, (Object) content.hash().bytes()));
    }

    List<Spot> spots(Hash piece) throws SQLException {
        List<Spot> spots = new ArrayList<>();
        try (ResultSet row = database.statement(SPOTS, (Object) piece.bytes()).executeQuery()) {
            while (row.next()) {
                FileStamp stamp = new FileStamp(row.getLong(2), row.getLong(3), row.getString(4));
                spots.add(new Spot(Path.of(row.getString(1)), stamp, row.getLong(5), row.getInt(6)));
            }
        }
        return spots;
    }

    /// Removes the content when no file has it any more.
    void removeUnused(long id) throws SQLException, IOException {
        Optional<Manifest> unused = manifest(database.statement(UNUSED, id));
        if (unused.isPresent()) {
            PreparedStatement remove = database.statement(REMOVE_PIECE);
            for (Piece piece : unused.get().pieces()) {
                remove.setBytes(1, piece.hash().bytes());
                remove.setLong(2, id);
                remove.addBatch();
            }
            remove.executeBatch();
            database.update(REMOVE, id);
        }
    }

    private static Optional<Manifest> manifest(PreparedStatement statement) throws SQLException, IOException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(Manifest.decode(row.getBytes(1))) : Optional.empty();
        }
    }

    private static OptionalLong number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }
}
