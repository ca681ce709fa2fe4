package potluck.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import potluck.identity.Invite;
import potluck.kit.Failure;

/// The vectors of `docs/PROTOCOL.md`, held against this program and against the one in Python.
class VectorsTest {
    private static final Path VECTORS = Path.of("src/test/resources/potluck/wire/vectors.json");
    private static final Path SCRIPT = Path.of("src/test/python/vectors.py");

    record Vector(JsonObject fields) {
        String text(String name) {
            return fields.get(name).getAsString();
        }

        int number(String name) {
            return fields.get(name).getAsInt();
        }

        byte[] bytes(String name) {
            return HexFormat.of().parseHex(text(name));
        }

        @Override
        public String toString() {
            return text("name");
        }
    }

    static List<Vector> frames() throws IOException {
        return vectors("frames");
    }

    static List<Vector> refused() throws IOException {
        return vectors("refused");
    }

    static List<Vector> manifests() throws IOException {
        return vectors("manifests");
    }

    @ParameterizedTest
    @MethodSource("frames")
    void aFrameIsReadAndWrittenAsSpecified(Vector vector) throws Exception {
        Frame frame = reader(vector).read();
        assertThat(frame.type()).isEqualTo(vector.number("type"));
        assertThat(frame.flags()).isEqualTo(vector.number("flags"));
        assertThat(frame.id()).isEqualTo(vector.number("id"));
        Frame again = frame.type() == Frame.JSON
                ? ControlCodec.frame(frame.flags(), frame.id(), ControlCodec.decode(frame.bytes()))
                : BinaryCodec.encode(frame.id(), BinaryCodec.decode(frame));
        assertThat(HexFormat.of().formatHex(written(again))).isEqualTo(vector.text("hex"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aMalformedFrameIsRefusedAsSpecified(Vector vector) {
        assertThatThrownBy(() -> reader(vector).read())
                .isInstanceOfSatisfying(
                        Failure.class, fault -> assertThat(fault.code()).isEqualTo(vector.text("code")));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void theContentIdIsTheHashOfTheManifest(Vector vector) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(vector.bytes("entries"));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(vector.text("content"));
    }

    @Test
    void theInviteAndItsProofAreAsSpecified() throws Exception {
        Vector invite = vectors("invites").getFirst();
        Vector proof = vectors("proofs").getFirst();
        assertThat(invite.text("secret")).isEqualTo(proof.text("secret"));
        Invite read = Invite.parse(invite.text("link"));
        assertThat(read.link()).isEqualTo(invite.text("link"));
        assertThat(read.id()).isEqualTo(invite.text("id"));
        assertThat(read.expires().getEpochSecond())
                .isEqualTo(invite.fields().get("expires").getAsLong());
        assertThat(read.proof(proof.bytes("tracker"), proof.bytes("request"))).isEqualTo(proof.bytes("proof"));
    }

    @Test
    void theSpecificationShowsEveryVector() throws Exception {
        String specification = Files.readString(Path.of("docs/PROTOCOL.md")).replaceAll("\\s", "");
        for (Vector vector : frames()) {
            assertThat(specification).contains(vector.text("hex"));
        }
        for (Vector vector : refused()) {
            assertThat(specification).contains(vector.text("hex"));
        }
        assertThat(specification).contains(vectors("proofs").getFirst().text("proof"));
    }

    @Test
    void theSpecificationNamesEveryOperationAndEveryFault() throws Exception {
        String specification = Files.readString(Path.of("docs/PROTOCOL.md"));
        ControlSamples.all()
                .forEach(message -> assertThat(specification).contains("`" + Operations.name(message) + "`"));
        for (WireFault fault : WireFault.values()) {
            assertThat(specification).contains(fault.name());
        }
        for (RejectCode code : RejectCode.values()) {
            assertThat(specification).contains("| " + code.number() + " | " + code.name() + " |");
        }
    }

    @Test
    void theVectorsHoldForTheProgramInPython() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("python3", "-B", SCRIPT.toString(), VECTORS.toString());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process python;
        try {
            python = builder.redirectErrorStream(true).start();
        } catch (IOException e) {
            Assumptions.abort("python3 is not installed: " + e.getMessage());
            return;
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).matches("(?s)\\d+ vectors hold\\s*");
        assertThat(python.exitValue()).isZero();
    }

    private static List<Vector> vectors(String kind) throws IOException {
        JsonObject all = JsonParser.parseString(Files.readString(VECTORS)).getAsJsonObject();
        return all.getAsJsonArray(kind).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(Vector::new)
                .toList();
    }

    private static FrameReader reader(Vector vector) {
        return new FrameReader(new ByteArrayInputStream(vector.bytes("hex")), Limits.MEMBER);
    }

    private static byte[] written(Frame frame) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameWriter writer = new FrameWriter(out);
        writer.write(frame);
        writer.flush();
        return out.toByteArray();
    }
}
