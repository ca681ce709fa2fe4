package potluck.tracker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import potluck.identity.DeviceId;
import potluck.wire.TrackerMessage.Member;
import potluck.wire.TrackerMessage.Offer;

/// Values for the tracker's tests.
final class Sample {
    private Sample() {}

    /// A device id that repeats one digit.
    static DeviceId device(int digit) {
        return new DeviceId(Integer.toHexString(digit).repeat(64));
    }

    static Member member(String user, int device, int port) {
        return new Member(user, device(device).hex(), "10.0.0." + device, port, false);
    }

    static Offer offer(String path) {
        return new Offer(path, 5, "");
    }

    static Offer offer(String path, int content) {
        return new Offer(path, 5, Integer.toHexString(content).repeat(64));
    }

    /// A clock that stands still until it is moved.
    static final class HandClock implements InstantSource {
        private volatile Instant now = Instant.parse("2030-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void advance(Duration by) {
            now = now.plus(by);
        }
    }
}
