package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import potluck.share.Fetching;
import potluck.share.Offers;

/// The offers of a running device, and what it fetches of others'. Any thread.
record ShareDesk(Offers offers, Fetching fetching) implements Sharing {
    @Override
    public void register(List<Path> paths) throws IOException {
        offers.register(paths);
    }

    @Override
    public void unregister(List<Path> paths) throws IOException {
        offers.unregister(paths);
    }

    @Override
    public int update() throws IOException {
        return offers.update();
    }

    @Override
    public long download(String user, String path, Path saveTo) throws IOException {
        return fetching.download(user, path, saveTo);
    }

    @Override
    public List<Long> downloadFolder(String user, String folder, Path saveTo) throws IOException {
        return fetching.downloadFolder(user, folder, saveTo);
    }

    @Override
    public List<Long> send(List<String> names, Path folder) throws IOException {
        return fetching.send(names, folder);
    }
}
