package dev.touchstone.ledger;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import dev.touchstone.api.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the records of a sealed interface apart by their simple names, in a property {@code type}, and requires every
 * component that has no {@link AbsentValues absent value}.
 */
final class SealedFamilies extends JacksonAnnotationIntrospector {
    private static final String API = Fault.class.getPackageName();
    private static final JsonTypeInfo.Value BY_NAME = JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true, true);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass && family(annotated.getRawType()) != null ? BY_NAME : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        Class<?> family = family(annotated.getRawType());
        return family == null
                ? null
                : Arrays.stream(family.getPermittedSubclasses())
                        .map(member -> new NamedType(member, member.getSimpleName()))
                        .toList();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return member instanceof AnnotatedParameter ? !AbsentValues.exist(member) : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        return AbsentValues.isList(member) ? JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY) : JsonSetter.Value.empty();
    }

    private static @Nullable Class<?> family(Class<?> type) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .filter(SealedFamilies::isFamily)
                .findFirst()
                .orElse(null);
    }

    /** The JDK has sealed interfaces of its own; String and Double belong to one. */
    private static boolean isFamily(Class<?> type) {
        return type.isInterface() && type.isSealed() && type.getPackageName().startsWith(API);
    }
}
