package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import potluck.kit.Failure;
import potluck.parcel.ParcelFault;

/// Parcels in memory, which their members do not answer. Any thread; `calls` tells what was asked.
public final class MemoryParcels implements Parcelling {
    public final List<String> calls = new CopyOnWriteArrayList<>();

    private final Map<Long, ParcelView> parcels = new LinkedHashMap<>();
    private final Map<String, TrustView> trusted = new LinkedHashMap<>();

    /// A parcel of 2 files and 2048 bytes from or to `user`.
    public synchronized void show(long number, String direction, String user, String state) {
        ParcelView.Side side = new ParcelView.Side(user, state, 1024, "");
        parcels.put(number, new ParcelView(number, direction, "Soup", 2, 2048, ScriptedNode.NOON, List.of(side), ""));
    }

    @Override
    public synchronized List<ParcelView> parcels() {
        return new ArrayList<>(parcels.values());
    }

    @Override
    public synchronized ParcelView awaitParcel(long parcel, Duration patience) throws IOException {
        if (!parcels.containsKey(parcel)) {
            throw Failure.of(ParcelFault.UNKNOWN_PARCEL, parcel);
        }
        return parcels.get(parcel);
    }

    @Override
    public synchronized long sendTo(List<String> users, List<Path> paths) {
        calls.add("send " + users + " " + paths);
        show(9, "OUT", users.getFirst(), "DONE");
        return 9;
    }

    @Override
    public void withdrawParcel(long parcel) {
        calls.add("withdraw " + parcel);
    }

    @Override
    public synchronized void acceptParcel(long parcel, Path folder) throws IOException {
        String user = awaitParcel(parcel, Duration.ZERO).members().getFirst().user();
        calls.add("accept " + parcel + " " + folder);
        show(parcel, "IN", user, "DONE");
    }

    @Override
    public synchronized void declineParcel(long parcel) throws IOException {
        String user = awaitParcel(parcel, Duration.ZERO).members().getFirst().user();
        calls.add("decline " + parcel);
        show(parcel, "IN", user, "DECLINED");
    }

    @Override
    public synchronized void forgetParcel(long parcel) {
        calls.add("forget " + parcel);
        parcels.remove(parcel);
    }

    @Override
    public synchronized List<TrustView> trusted() {
        return List.copyOf(trusted.values());
    }

    @Override
    public synchronized void trust(String user, Path folder) {
        trusted.put(user, new TrustView(user, folder.toString()));
    }

    @Override
    public synchronized void distrust(String user) {
        trusted.remove(user);
    }
}
