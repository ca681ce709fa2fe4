package potluck.ui;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import potluck.node.Node;
import potluck.ui.fx.Commands.Question;

/// A device that answers some questions by a script, and passes on all others. Any thread.
///
/// @param script by the names of methods, of whatever part of the device they are
record PosingNode(Map<String, Answer> script) {
    /// What is answered in place of `real`, which may still be asked.
    @FunctionalInterface
    interface Answer {
        Object to(Question<Object> real) throws IOException;
    }

    Node of(Node real) {
        return part(Node.class, real);
    }

    private <T> T part(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer(real, method, arguments)));
    }

    private @Nullable Object answer(Object real, Method method, Object @Nullable [] arguments) throws IOException {
        boolean isPart = method.getReturnType().getPackage() == Node.class.getPackage()
                && method.getReturnType().isInterface();
        if (isPart) {
            return part(
                    method.getReturnType(),
                    Optional.ofNullable(call(real, method, arguments)).orElseThrow());
        }
        Answer scripted = script.get(method.getName());
        return scripted == null
                ? call(real, method, arguments)
                : scripted.to(
                        () -> Optional.ofNullable(call(real, method, arguments)).orElseThrow());
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments) throws IOException {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IOException(e);
        }
    }
}
