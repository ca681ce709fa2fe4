package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static potluck.identity.Failures.assertFails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Failure;

class DeviceKeyTest {
    @TempDir
    Path folder;

    @Test
    void theKeyIsMadeOnceAndKept() throws IOException {
        Path data = folder.resolve("data");
        DeviceId first = DeviceKey.open(data).id();
        assertThat(DeviceKey.open(data).id()).isEqualTo(first);
        assertThat(DeviceKey.open(folder.resolve("other")).id()).isNotEqualTo(first);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("identity.p12"));
        }
    }

    @Test
    void theIdIsTheHashOfThePublicKey() throws IOException {
        DeviceKey key = DeviceKey.open(folder);
        byte[] spki =
                CertificateMaker.requested(key.request(new UserName("Ana"))).getEncoded();
        assertThat(key.id().hex()).isEqualTo(HexFormat.of().formatHex(Certificates.sha256(spki)));
        assertThat(key.id().brief()).hasSize(7);
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        assumePosix();
        Path data = folder.resolve("new/data");
        DeviceKey.open(data);
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("identity.p12"))).isEqualTo("rw-------");
    }

    @Test
    void loosenedPermissionsAreMended() throws IOException {
        assumePosix();
        DeviceKey.open(folder);
        Path file = folder.resolve("identity.p12");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        DeviceKey.open(folder);
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void aFolderOfEverybodyIsNotUsed() throws IOException {
        assumePosix();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertFails(IdentityFault.FOLDER_SHARED, () -> DeviceKey.open(folder));
        assertThat(permissions(folder)).isEqualTo("rwxrwxrwx");
    }

    @Test
    void aDamagedFileIsSaidAndLeftAlone() throws IOException {
        DeviceKey.open(folder);
        Path file = folder.resolve("identity.p12");
        byte[] good = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, good.length / 2, good.length - 1}) {
            byte[] cut = Arrays.copyOf(good, length);
            Files.write(file, cut);
            Failure failure = assertFails(IdentityFault.KEY_DAMAGED, () -> DeviceKey.open(folder));
            assertThat(failure.sentence()).contains("identity.p12").contains("backup");
            assertThat(file).hasBinaryContent(cut);
        }
    }

    @Test
    void aChangedByteIsNoticed() throws IOException {
        DeviceKey.open(folder);
        Path file = folder.resolve("identity.p12");
        byte[] changed = Files.readAllBytes(file);
        changed[changed.length / 2] ^= 1;
        Files.write(file, changed);
        assertFails(IdentityFault.KEY_DAMAGED, () -> DeviceKey.open(folder));
    }

    @Test
    void aHalfWrittenFileOfAnEarlierStartIsNoObstacle() throws IOException {
        Files.writeString(folder.resolve("identity.p12.new"), "half");
        assertThat(DeviceKey.open(folder).id()).isEqualTo(DeviceKey.open(folder).id());
        assertThat(folder.resolve("identity.p12.new")).doesNotExist();
    }

    @Test
    void anIdIsSixtyFourLowerCaseDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId("ab"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId("A".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId("g".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupId("A".repeat(64)));
        assertThat(new DeviceId("a".repeat(64))).hasToString("aaaaaaa");
    }

    private void assumePosix() {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
