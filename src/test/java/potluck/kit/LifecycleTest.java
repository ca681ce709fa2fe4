package potluck.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private final Lifecycle life = new Lifecycle();
    private final List<String> closed = new ArrayList<>();

    @Test
    void closesInReverseAndOnce() throws Exception {
        life.own(() -> closed.add("first"));
        life.own(() -> closed.add("second"));
        life.close();
        life.close();
        assertThat(closed).containsExactly("second", "first");
    }

    @Test
    void aFailureDoesNotKeepTheRestOpen() {
        life.own(() -> closed.add("first"));
        life.own(() -> {
            throw new IOException("inner");
        });
        life.own(() -> {
            throw new IllegalStateException("outer");
        });
        assertThatThrownBy(life::close)
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("outer")
                .satisfies(first -> assertThat(first.getSuppressed()).hasSize(1));
        assertThat(closed).containsExactly("first");
    }
}
