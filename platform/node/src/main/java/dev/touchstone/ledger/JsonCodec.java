package dev.touchstone.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Reference;
import dev.touchstone.api.Series;
import dev.touchstone.api.ledger.Column;

/**
 * The API's records as JSON and back, exactly: NaN and infinities are the texts {@code "NaN"}, {@code "Infinity"} and
 * {@code "-Infinity"}; which record of a sealed family it is, stands in {@code type}; texts are written in ASCII. What is
 * unknown, missing or of the wrong type is an error, except what older ledgers could not know ({@link AbsentValues}).
 */
public final class JsonCodec {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new SealedFamilies())
            .addModule(new SimpleModule()
                    .addSerializer(Column.class, ArrayViews.COLUMN_TO_JSON)
                    .addDeserializer(Column.class, ArrayViews.COLUMN_FROM_JSON)
                    .addSerializer(Series.class, ArrayViews.SERIES_TO_JSON)
                    .addDeserializer(Series.class, ArrayViews.SERIES_FROM_JSON)
                    .addDeserializer(Protocol.class, AbsentValues.PROTOCOL)
                    .addDeserializer(Reference.class, AbsentValues.REFERENCE))
            // A record is its components; helpers such as isShare() are not part of it.
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Half a surrogate pair, cut from a plugin's message, would not survive UTF-8.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private JsonCodec() {}

    /**
     * The JSON of a record of the API, or of a list or map of them.
     *
     * @throws IllegalArgumentException if it holds something else
     */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "no JSON for a " + value.getClass().getName(), e);
        }
    }

    /**
     * The record that a JSON text stands for.
     *
     * @throws IllegalArgumentException if it does not stand for one of this type
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not the JSON of a " + type.getName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
