package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import potluck.kit.Failure;
import potluck.node.Node;
import potluck.node.OfferView;
import potluck.node.Snapshot;
import potluck.wire.WireFault;

class PosingNodeTest {
    private final LocalNode ana = new LocalWorld().member("Ana");

    @Test
    void whatIsNotInTheScriptIsAnsweredByTheDevice() throws IOException {
        Node node = new PosingNode(Map.of()).of(ana);
        node.sync().addSync("Photos", Path.of("photos"), "union");
        assertThat(node.snapshot().sync()).hasSize(1);
        assertThat(ana.sync().calls()).containsExactly("add Photos photos union");
    }

    @Test
    void aFailureOfTheDeviceStaysWhatItIs() {
        Node node = new PosingNode(Map.of()).of(ana);
        assertThatThrownBy(() -> node.sync().removeSync("Nothing"))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.is(WireFault.NOT_FOUND)).isTrue());
    }

    @Test
    void theScriptAnswersForEveryPartOfTheDevice() throws IOException {
        Node node = new PosingNode(Map.of(
                        "pending",
                        real -> {
                            throw Failure.of(WireFault.BUSY);
                        },
                        "files",
                        real -> List.of()))
                .of(ana);
        ana.show(new OfferView("/a", 1, "READY", 1, ""));
        assertThat(node.files("")).isEmpty();
        assertThatThrownBy(() -> node.sync().pending()).isInstanceOf(Failure.class);
    }

    @Test
    void theDevicesAnswerMayBeChanged() {
        Node node = StatePictures.failing(ana);
        Snapshot seen = node.snapshot();
        assertThat(seen.status().trackerState()).isEqualTo("WAITING");
        assertThat(seen.status().user()).isEqualTo(ana.snapshot().status().user());
        assertThatThrownBy(() -> node.parcels().parcels()).hasMessageContaining("did not answer within");
        assertThatThrownBy(() -> node.accounts().accounts()).isInstanceOf(Failure.class);
    }
}
