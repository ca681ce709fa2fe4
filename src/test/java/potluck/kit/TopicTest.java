package potluck.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTest {
    private final Topic<String> topic = new Topic<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void everyListenerHearsUntilItStops() {
        Subscription first = topic.subscribe(news -> heard.add("1 " + news));
        topic.subscribe(news -> heard.add("2 " + news));
        topic.publish("a");
        first.close();
        first.close();
        topic.publish("b");
        assertThat(heard).containsExactly("1 a", "2 a", "2 b");
    }

    @Test
    void aListenerMayStopWhileItHears() {
        Subscription[] own = new Subscription[1];
        own[0] = topic.subscribe(news -> {
            heard.add(news);
            own[0].close();
        });
        topic.publish("a");
        topic.publish("b");
        assertThat(heard).containsExactly("a");
    }
}
