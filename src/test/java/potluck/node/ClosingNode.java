package potluck.node;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;

/// A node whose end closes its own control server, as a real device does.
final class ClosingNode {
    private ClosingNode() {}

    static Node around(Node inner, CompletableFuture<ControlServer> server) {
        return (Node) Proxy.newProxyInstance(
                Node.class.getClassLoader(), new Class<?>[] {Node.class}, (_, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        closeServer(server);
                    }
                    return method.invoke(inner, arguments);
                });
    }

    private static void closeServer(CompletableFuture<ControlServer> server) throws IOException {
        server.join().close();
    }
}
