package potluck.diagnosis;

import java.time.Duration;
import java.time.Instant;
import potluck.diagnosis.Finding.Area;

/// For how long is this device's membership good? Pure.
final class CertificateCheck {
    private static final Duration SOON = Duration.ofDays(3);

    private CertificateCheck() {}

    static Finding of(Instant expires, Instant now) {
        Duration left = Duration.between(now, expires);
        if (!left.isPositive()) {
            return Finding.failed(Area.CERTIFICATE, Said.of(Phrase.CERTIFICATE_OVER), Remedy.of(Phrase.JOIN_AGAIN));
        }
        long days = left.toDays();
        return left.compareTo(SOON) < 0
                ? Finding.warned(
                        Area.CERTIFICATE,
                        Said.of(Phrase.CERTIFICATE_ENDS, left.toHours()),
                        Remedy.of(Phrase.REACH_TRACKER_SOON))
                : Finding.passed(Area.CERTIFICATE, Phrase.CERTIFICATE_GOOD, days);
    }
}
