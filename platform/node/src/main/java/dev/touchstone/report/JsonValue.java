package dev.touchstone.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.api.CanonicalJson;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain values as JSON. */
public final class JsonValue {
    private static final double LARGEST_PLAIN = 1e15;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private JsonValue() {}

    /** A map in the order given, from names and values in turn. */
    public static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** A constant as one of our words: lower case. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A tree of maps, lists, texts, numbers and booleans as JSON. */
    public static JsonNode node(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((name, content) -> object.set((String) name, node(content)));
            return object;
        }
        if (value instanceof Iterable<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(content -> array.add(node(content)));
            return array;
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Integer || value instanceof Long) {
            return NODES.numberNode(((Number) value).longValue());
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        return value == null ? NODES.nullNode() : NODES.textNode(value.toString());
    }

    /** The shortest decimal, which unlike that of {@link Double#toString} is the same on every Java version. */
    private static JsonNode number(double number) {
        if (!Double.isFinite(number)) {
            return NODES.textNode(Double.toString(number));
        }
        BigDecimal decimal = new BigDecimal(CanonicalJson.of(number));
        // 100 rather than 1E+2; what is larger than any count stays short.
        boolean whole = decimal.scale() < 0 && Math.abs(number) < LARGEST_PLAIN;
        return NODES.numberNode(whole ? decimal.setScale(0) : decimal);
    }

    /** The tree as text, indented with line feeds on every system, with a line end behind it. */
    public static String text(Object tree) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(node(tree)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }
}
