package potluck.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import potluck.catalogue.WireName;

/// The versions of one folder in the index database. Any thread.
record IndexedVersions(
        String folder,
        Database database,
        VersionTable versions,
        SyncFolderTable folders,
        ScopeTable scopes,
        FileTable files)
        implements VersionStore {
    private static final String APPLIED = "counting";
    private static final String SELECTED = "selected";
    private static final String PRESENCE = "presence";

    @Override
    public List<VersionRow> load() throws IOException {
        return database.run(() -> versions.all(folder));
    }

    @Override
    public Map<Path, FileStamp> served(Path root) throws IOException {
        Map<Path, FileStamp> served = new HashMap<>();
        for (KnownFile file : database.run(() -> files.under(root))) {
            served.put(file.file(), file.stamp());
        }
        return served;
    }

    @Override
    public long sequence() throws IOException {
        return database.run(() -> folders.sequence(folder));
    }

    @Override
    public List<MovedFile> save(Batch batch) throws IOException {
        return database.run(() -> {
            List<MovedFile> lost = new ArrayList<>();
            for (MovedFile file : batch.moved()) {
                if (!files.move(file.from(), file.to(), file.stamp())) {
                    lost.add(file);
                }
            }
            for (Path file : batch.gone()) {
                files.forget(file);
            }
            for (CutFile file : batch.read()) {
                files.put(file);
            }
            long last = 0;
            for (VersionRow row : batch.rows()) {
                versions.put(folder, row);
                last = Math.max(last, row.sequence());
            }
            folders.advance(folder, last);
            return lost;
        });
    }

    @Override
    public void drop(List<WireName> names) throws IOException {
        database.run(() -> {
            for (WireName name : names) {
                versions.remove(folder, name);
            }
            return true;
        });
    }

    @Override
    public Known known(String device) throws IOException {
        return database.run(() -> folders.known(folder, device));
    }

    @Override
    public void know(String device, Known known) throws IOException {
        database.run(() -> folders.know(folder, device, known));
    }

    @Override
    public void knowNobody() throws IOException {
        database.run(() -> folders.knowNobody(folder));
    }

    @Override
    public Presence presence() throws IOException {
        return Presence.parse(database.run(() -> scopes.get(folder, PRESENCE)));
    }

    @Override
    public void attend(Presence presence) throws IOException {
        database.run(() -> scopes.put(folder, PRESENCE, presence.text()));
    }

    @Override
    public String selection() throws IOException {
        return database.run(() -> scopes.get(folder, SELECTED));
    }

    @Override
    public void select(String selection) throws IOException {
        database.run(() -> scopes.put(folder, SELECTED, selection));
    }

    @Override
    public String scope() throws IOException {
        return database.run(() -> scopes.get(folder, APPLIED));
    }

    @Override
    public void rescope(String scope) throws IOException {
        database.run(() -> scopes.put(folder, APPLIED, scope) + folders.knowNobody(folder));
    }
}
