package potluck.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/// A group with as many members as a test wants, each with a data folder of its own under one temporary folder.
public final class TestGroup {
    private final Path root;
    private final InstantSource clock;
    private final GroupAuthority authority;

    /// @param root a temporary folder
    public TestGroup(Path root, InstantSource clock) throws IOException {
        this.root = root;
        this.clock = clock;
        this.authority = GroupAuthority.open(root.resolve("authority"), "Test group", clock);
    }

    public TestGroup(Path root) throws IOException {
        this(root, InstantSource.system());
    }

    public GroupAuthority authority() {
        return authority;
    }

    /// The data folder of the device of `user`.
    public Path data(String user) {
        return root.resolve(user);
    }

    public Membership member(String user) throws IOException {
        return enrol(user, Role.MEMBER);
    }

    public Membership tracker(String user) throws IOException {
        return enrol(user, Role.TRACKER);
    }

    private Membership enrol(String user, Role role) throws IOException {
        DeviceKey key = DeviceKey.open(data(user));
        UserName name = UserName.parse(user);
        return Membership.create(data(user), key, authority.issue(key.request(name), name, role), clock);
    }
}
