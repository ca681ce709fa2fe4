package potluck.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How the registry tells files apart.
class HeldFileTest {
    @Test
    void theSameContentUnderTheSameNameIsOneFileWithSeveralHolders() {
        List<HeldFile> files = HeldFile.of(List.of(
                new FileView("ana", "/home/ana/song.mp3", 10, "ab", "READY"),
                new FileView("boris", "C:\\music\\song.mp3", 10, "ab", "READY"),
                new FileView("boris", "D:\\again\\song.mp3", 10, "ab", "READY"),
                new FileView("ana", "/home/ana/tune.mp3", 10, "ab", "READY"),
                new FileView("ana", "/home/ana/b/song.mp3", 11, "cd", "READY")));
        assertThat(files)
                .containsExactly(
                        new HeldFile("song.mp3", 10, "ab", List.of("ana", "boris"), "/home/ana/song.mp3"),
                        new HeldFile("tune.mp3", 10, "ab", List.of("ana"), "/home/ana/tune.mp3"),
                        new HeldFile("song.mp3", 11, "cd", List.of("ana"), "/home/ana/b/song.mp3"));
        assertThat(files).extracting(HeldFile::key).doesNotHaveDuplicates();
    }

    @Test
    void whatIsStillBeingHashedIsNobodyElses() {
        List<HeldFile> files = HeldFile.of(List.of(
                new FileView("ana", "/a/song.mp3", 10, "", "HASHING"),
                new FileView("boris", "/a/song.mp3", 10, "", "HASHING")));
        assertThat(files).hasSize(2).extracting(HeldFile::key).doesNotHaveDuplicates();
    }
}
