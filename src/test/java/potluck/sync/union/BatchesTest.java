package potluck.sync.union;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import potluck.wire.PeerMessage;
import potluck.wire.PeerMessage.Item;

class BatchesTest {
    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(byte[].class, (JsonSerializer<byte[]>)
                    (bytes, _, _) -> new JsonPrimitive(Base64.getEncoder().encodeToString(bytes)))
            .create();
    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void anEmptyFolderIsToldAsOneEmptyLastBatch() {
        assertThat(Batches.of("sync", List.of(), true)).containsExactly(new PeerMessage.Index("sync", List.of(), true));
    }

    @Test
    void noNewsAreNoBatch() {
        assertThat(Batches.of("sync", List.of(), false)).isEmpty();
    }

    @Test
    void atMostAThousandItemsTravelInABatchAndOnlyTheFinalOneIsLast() {
        List<PeerMessage.Index> batches = Batches.of("sync", items(2001, 5, 0), true);
        assertThat(batches).extracting(batch -> batch.items().size()).containsExactly(1000, 1000, 1);
        assertThat(batches).extracting(PeerMessage.Index::last).containsExactly(false, false, true);
    }

    @Test
    void everyItemTravelsOnceAndInOrderAndNoBatchIsLarge() {
        long seed = 20_240_229;
        Random random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            List<Item> items = items(random.nextInt(1500), 1 + random.nextInt(900), random.nextInt(5));
            List<PeerMessage.Index> batches = Batches.of("sync", items, random.nextBoolean());
            List<Item> all = new ArrayList<>();
            batches.forEach(batch -> all.addAll(batch.items()));
            assertThat(all).as("seed %d, round %d", seed, round).isEqualTo(items);
            for (PeerMessage.Index batch : batches) {
                assertThat(GSON.toJson(batch).getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(256 * 1024);
            }
        }
    }

    private static List<Item> items(int count, int nameLength, int pieces) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "я".repeat(Math.min(nameLength / 2 + 1, 120));
            items.add(new Item(List.of(name, "n" + i), 1L << 40, HASH, 1L << 45, true, new byte[36 * pieces]));
        }
        return items;
    }
}
