package potluck.node;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;

/// A part that a tracker-only device does not have: it lists nothing, and refuses everything else with `TRACKER_ONLY`.
/// Any thread.
final class Absent implements InvocationHandler {
    private Absent() {}

    /// @param part one of the interfaces of a [Node]'s parts, all of whose methods may fail
    static <P> P part(Class<P> part) {
        return part.cast(Proxy.newProxyInstance(part.getClassLoader(), new Class<?>[] {part}, new Absent()));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        if (method.getReturnType() == List.class && method.getParameterCount() == 0) {
            return List.of();
        }
        throw Failure.of(NodeFault.TRACKER_ONLY);
    }
}
