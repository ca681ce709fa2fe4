package potluck.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.jmdns.ServiceInfo;
import org.junit.jupiter.api.Test;
import potluck.kit.Log;

class ServiceTest {
    private static final String ID = "0123456789abcdef".repeat(4);

    @Test
    void onlyTheFirstDigitsOfTheIdAreTold() {
        ServiceInfo info = new Service("Lab", ID, 4444).info();
        assertThat(info.getPropertyString("fp")).isEqualTo("0123456789abcdef");
        assertThat(info.getPort()).isEqualTo(4444);
        assertThat(info.getType()).isEqualTo("_potluck._tcp.local.");
    }

    @Test
    void aLongNameIsCutForTheLabelAndWholeBesideIt() {
        String longest = "Ж".repeat(64);
        ServiceInfo info = new Service(longest, ID, 4444).info();
        assertThat(info.getName()).isEqualTo("Ж".repeat(31));
        assertThat(info.getPropertyString("name")).isEqualTo(longest);
        assertThat(new Service("😀".repeat(32), ID, 1).info().getName()).isEqualTo("😀".repeat(15));
    }

    @Test
    void whatIsNotOursToUnderstandIsNotShown() {
        assertThat(Service.heard(announced(Map.of("fp", "0123456789abcdef", "proto", "2"))))
                .isEmpty();
        assertThat(Service.heard(announced(Map.of("proto", "1")))).isEmpty();
        assertThat(Service.heard(announced(Map.of("fp", "<script>", "proto", "1"))))
                .isEmpty();
        assertThat(Service.heard(announced(Map.of("fp", "0123456789abcdef", "proto", "1"))))
                .as("without an address")
                .isEmpty();
    }

    @Test
    void closingWithoutStartingIsFine() {
        Announcement announcement = new Announcement("Lab", ID, 4444, Reach.LOOPBACK, Log.silent());
        announcement.close();
        announcement.start();
        NearbyGroups nearby = new NearbyGroups(Reach.LOOPBACK, Log.silent());
        nearby.close();
        assertThat(nearby.list()).isEmpty();
        assertThat(nearby.state().works()).isFalse();
        assertThat(announcement.state().works()).isFalse();
    }

    private static ServiceInfo announced(Map<String, String> text) {
        return ServiceInfo.create(Service.TYPE, "Lab", 4444, 0, 0, text);
    }
}
