package potluck.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import potluck.classic.Shelf;
import potluck.node.Node;
import potluck.node.OfferView;

/// What the text door shows of a running device. Any thread.
record NodeShelf(Node node) implements Shelf {
    @Override
    public List<Present> members() {
        return node.snapshot().members().stream()
                .map(member -> new Present(member.user(), member.address()))
                .toList();
    }

    @Override
    public List<Offer> files() throws IOException {
        Map<String, String> addresses = new HashMap<>();
        members().forEach(member -> addresses.put(member.user(), member.address()));
        return node.files("").stream()
                .map(file -> new Offer(file.user(), addresses.getOrDefault(file.user(), ""), file.path()))
                .toList();
    }

    /// Only what is on offer from here can be opened; the asked name is compared and never used as a path.
    @Override
    public Optional<Content> open(String name) throws IOException {
        Optional<Path> file = node.snapshot().offers().stream()
                .map(OfferView::path)
                .filter(path -> path.equals(name) || lastPart(path).equals(name))
                .map(Path::of)
                .findFirst();
        return file.isPresent()
                ? Optional.of(new Content(Files.size(file.get()), Files.newInputStream(file.get())))
                : Optional.empty();
    }

    private static String lastPart(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }
}
