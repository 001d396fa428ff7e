package dev.touchstone.host;

import dev.touchstone.api.Plugin;
import dev.touchstone.api.Theory;
import java.util.List;

/**
 * An object that a plugin offers.
 *
 * @param id as the object says
 * @param source as the object says
 * @param instance the object
 * @param plugin that it came from
 * @param <T> phenomenon, theory or evaluator
 */
public record Extension<T>(String id, String source, T instance, Plugin plugin) {
    /** The metrics that a theory subscribes to; none if it cannot say. */
    public static List<String> metrics(Extension<Theory> theory) {
        try {
            return List.copyOf(theory.instance().metrics());
        } catch (RuntimeException | LinkageError e) {
            return List.of();
        }
    }
}
