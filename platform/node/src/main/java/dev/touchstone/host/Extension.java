package dev.touchstone.host;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Study;
import dev.touchstone.api.Theory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/**
 * An object that a plugin offers. Whoever works with it holds a {@link #use()}, so that its classes stay.
 *
 * @param id as the object says
 * @param source as the object says
 * @param instance the object
 * @param plugin that it came from
 * @param lifetime of the plugin's classes
 * @param <T> phenomenon, theory or evaluator
 */
public record Extension<T>(String id, String source, T instance, Plugin plugin, Lifetime lifetime) {
    /** One that no folder can take away, such as the platform's own. */
    public Extension(String id, String source, T instance, Plugin plugin) {
        this(id, source, instance, plugin, Lifetime.endless());
    }

    /**
     * Keeps the plugin's classes until it is closed, also when the JAR is removed or replaced meanwhile.
     *
     * @throws FaultException if they are closed already
     */
    public Use use() {
        return lifetime.use();
    }

    /** The metrics that a theory subscribes to; none if it cannot say. */
    public static List<String> metrics(Extension<Theory> theory) {
        try {
            return List.copyOf(theory.instance().metrics());
        } catch (RuntimeException | LinkageError e) {
            return List.of();
        }
    }

    /**
     * A theory of the same class, which remembers nothing of what another was shown.
     *
     * @throws IllegalStateException if it cannot be made
     */
    public static Theory fresh(Extension<Theory> theory) {
        try {
            Constructor<? extends Theory> constructor =
                    theory.instance().getClass().getDeclaredConstructor();
            constructor.trySetAccessible();
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("its constructor broke: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("it has no constructor without arguments: " + e, e);
        }
    }

    /** A theory as a study declares it. */
    public static Study.Contender contender(Extension<Theory> theory) {
        return new Study.Contender(theory.id(), theory.source(), metrics(theory), theory.plugin());
    }
}
