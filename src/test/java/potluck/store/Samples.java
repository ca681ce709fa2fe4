package potluck.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import potluck.catalogue.Manifest;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// What the tests of this room have in common.
final class Samples {
    private Samples() {}

    static byte[] bytes(long seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static Manifest manifest(byte[] data) {
        try {
            return new Cutter().cut(new ByteArrayInputStream(data), data.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ByteBuffer piece(byte[] data, Manifest manifest, int index) {
        return ByteBuffer.wrap(data, (int) manifest.offset(index), manifest.length(index))
                .slice();
    }

    static void writeAll(StagingFile staging, byte[] data) throws IOException {
        for (int i = 0; i < staging.manifest().count(); i++) {
            Assertions.assertThat(staging.write(i, piece(data, staging.manifest(), i)))
                    .isTrue();
        }
    }

    static WireName name(String path) {
        try {
            return WireName.of(List.of(path.split("/")));
        } catch (Failure e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] withByteChanged(byte[] data, int at) {
        byte[] changed = Arrays.copyOf(data, data.length);
        changed[at]++;
        return changed;
    }

    static void assertFails(StoreFault code, ThrowingCallable work) {
        Assertions.assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> Assertions.assertThat(failure.code()).isEqualTo(code.name()));
    }
}
