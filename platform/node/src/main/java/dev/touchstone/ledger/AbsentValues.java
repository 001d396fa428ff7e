package dev.touchstone.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Reference;
import dev.touchstone.api.ledger.Fact;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Components that came after the first ledgers were written, and what their absence there means. */
final class AbsentValues {
    /** Theories were fitted on other tasks. */
    static final JsonDeserializer<Protocol> PROTOCOL = new WithDefault<>(Protocol.class, Protocol.OTHER_TASKS) {
        @Override
        public Protocol deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Protocol.valueOf(context.readValue(json, String.class));
        }
    };

    /** They had no reference history. */
    static final JsonDeserializer<Reference> REFERENCE = new WithDefault<>(Reference.class, Reference.NONE) {
        @Override
        public Reference deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new Reference(context.readTree(json).path("hash").asText());
        }
    };

    private static final Set<Class<?>> TYPES = Set.of(Protocol.class, Reference.class);

    private AbsentValues() {}

    /** Whether a component may be absent. */
    static boolean exist(Annotated component) {
        return TYPES.contains(component.getRawType()) || isList(component);
    }

    /** Replays did not name the theories that they asked. */
    static boolean isList(Annotated component) {
        return component instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass() == Fact.ReplayAsked.class
                && parameter.getRawType() == List.class;
    }

    private abstract static class WithDefault<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1;

        private final transient T absent;

        WithDefault(Class<T> type, T absent) {
            super(type);
            this.absent = absent;
        }

        @Override
        public T getAbsentValue(DeserializationContext context) {
            return absent;
        }
    }
}
