package dev.touchstone.host.inspection;

import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Theory;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a plugin can offer.
 *
 * @param type the interface that its class implements
 * @param idOf asks an object for its id
 * @param sourceOf asks an object for its source
 * @param <T> the interface
 */
public record ExtensionKind<T>(Class<T> type, Function<T, String> idOf, Function<T, String> sourceOf) {
    public static final ExtensionKind<Phenomenon> PHENOMENON =
            new ExtensionKind<>(Phenomenon.class, Phenomenon::id, Phenomenon::source);
    public static final ExtensionKind<Theory> THEORY = new ExtensionKind<>(Theory.class, Theory::id, Theory::source);
    public static final ExtensionKind<Evaluator> EVALUATOR =
            new ExtensionKind<>(Evaluator.class, Evaluator::id, Evaluator::source);

    /** All of them. */
    public static final List<ExtensionKind<?>> ALL = List.of(PHENOMENON, THEORY, EVALUATOR);

    private static final String SERVICES = "META-INF/services/";

    /** As people read it. */
    public String word() {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The entry of a JAR that names its classes of this kind. */
    String entry() {
        return SERVICES + type.getName();
    }
}
