package potluck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.node.MemberView;
import potluck.node.Node;

/// What leaves a device in a support bundle, after a life in which everything secret came up.
@Timeout(120)
class SupportBundleTest {
    private static final String FILE = "Завещание Анны Петровой.txt";

    @TempDir
    Path root;

    private Group group;

    @AfterEach
    void close() throws IOException {
        group.close();
    }

    @Test
    void noNameAddressKeyOrPathIsInIt() throws IOException {
        group = new Group(root);
        Node ana = group.host("Аннушка");
        String invite = Group.invite(ana);
        Node boris = group.join("Boris-Ivanov", invite);
        Group.awaitMembers(ana, "Аннушка", "Boris-Ivanov");
        Path offered = group.offer(ana, "Аннушка", FILE, "the last will".getBytes(StandardCharsets.UTF_8), boris);
        Path saved = Files.createDirectories(root.resolve("Петров")).resolve(FILE);
        Group.ended(boris, boris.shares().download("Аннушка", offered.toString(), saved));
        Group.ended(boris, boris.shares().download("Аннушка", "/no/such/Дневник.txt", saved.resolveSibling("other")));
        ana.sync().addSync("Семейный архив", Files.createDirectories(root.resolve("Архив семьи")), "two-way");
        boris.chat().say("пароль: correct horse battery staple");
        List<String> secrets = secrets(ana, invite);
        for (Node node : List.of(ana, boris)) {
            Map<String, String> parts = bundle(node);
            assertThat(parts.keySet()).containsExactly("report.txt", "versions.txt", "settings.txt", "log.txt");
            parts.forEach((name, text) ->
                    secrets.forEach(secret -> assertThat(text).as(name).doesNotContainIgnoringCase(secret)));
            assertThat(parts.get("log.txt").lines()).hasSizeGreaterThan(5);
            assertThat(parts.get("report.txt")).contains("DIAL_BACK", "member-2");
            assertThat(parts.get("log.txt")).contains("member-2");
        }
    }

    private List<String> secrets(Node ana, String invite) throws IOException {
        List<String> secrets = new ArrayList<>(List.of(
                "Аннушка",
                "Boris",
                "Ivanov",
                "Class",
                "Завещание",
                "Дневник",
                "Петров",
                "Семейный",
                "Архив",
                "пароль",
                "horse",
                "last will",
                "potluck://",
                "BEGIN",
                "127.0.0.1",
                "localhost",
                root.toString(),
                root.getFileName().toString(),
                System.getProperty("user.home"),
                invite.substring(invite.indexOf('#') + 1)));
        ana.snapshot().members().stream().map(MemberView::device).forEach(id -> secrets.add(id.substring(0, 8)));
        ana.snapshot().members().stream()
                .map(MemberView::address)
                .forEach(address -> secrets.add(address.substring(0, address.lastIndexOf(':'))));
        for (String user : List.of("Аннушка", "Boris-Ivanov")) {
            try (Stream<Path> files = Files.walk(group.data(user))) {
                files.filter(file -> Pattern.matches(".*\\.(pem|p12|key)", file.toString()))
                        .forEach(file -> secrets.addAll(keys(file)));
            }
        }
        assertThat(secrets).hasSizeGreaterThan(22);
        return secrets.stream().map(secret -> secret.toLowerCase(Locale.ROOT)).toList();
    }

    /// Pieces of a key file, as text and in Base64.
    private static List<String> keys(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String base64 = Base64.getEncoder().encodeToString(bytes);
            return List.of(base64.substring(40, 60), new String(bytes, StandardCharsets.ISO_8859_1).substring(40, 60));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> bundle(Node node) throws IOException {
        Path file = root.resolve("support.zip");
        node.diagnosis().bundle(file);
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
