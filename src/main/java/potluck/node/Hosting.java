package potluck.node;

import java.io.IOException;
import java.time.Duration;
import potluck.kit.Failure;

/// What only the host of a group may do.
public interface Hosting {
    InviteView invite(Duration lifetime, int uses) throws IOException;

    void remove(String user) throws IOException;

    HostView hosting() throws IOException;

    void revoke(String invite) throws IOException;

    Accounting accounting();

    /// For a device that hosts nothing.
    static Hosting none() {
        return new Hosting() {
            @Override
            public InviteView invite(Duration lifetime, int uses) throws IOException {
                throw Failure.of(NodeFault.NOT_THE_HOST);
            }

            @Override
            public void remove(String user) throws IOException {
                throw Failure.of(NodeFault.NOT_THE_HOST);
            }

            @Override
            public HostView hosting() throws IOException {
                throw Failure.of(NodeFault.NOT_THE_HOST);
            }

            @Override
            public void revoke(String invite) throws IOException {
                throw Failure.of(NodeFault.NOT_THE_HOST);
            }

            @Override
            public Accounting accounting() {
                return Accounting.none();
            }
        };
    }
}
