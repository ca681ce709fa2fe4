package potluck.diagnosis;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import potluck.diagnosis.Finding.Area;

/// May this process open enough files and connections at the same time?
final class HandleCheck {
    private static final long FEW = 1024;

    private HandleCheck() {}

    static Finding here() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? of(unix.getOpenFileDescriptorCount(), unix.getMaxFileDescriptorCount())
                : Finding.skipped(Area.HANDLES, Phrase.HANDLES_UNKNOWN);
    }

    static Finding of(long open, long most) {
        return most < FEW || open > most / 10 * 8
                ? Finding.warned(
                        Area.HANDLES,
                        Said.of(Phrase.HANDLES_FEW, open, most),
                        Remedy.of(Phrase.RAISE_HANDLES, "ulimit -n 16384"))
                : Finding.passed(Area.HANDLES, Phrase.HANDLES_ENOUGH, open, most);
    }
}
