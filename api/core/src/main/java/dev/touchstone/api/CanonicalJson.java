package dev.touchstone.api;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One text for one value: keys in order, no white space, shortest decimals. Digests of it name trials, so it must not
 * change with the Java version; {@link Double#toString} did in Java 19.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>, which this follows but for the form of exponents
 */
public final class CanonicalJson {
    private static final int DIGITS_THAT_ALWAYS_SUFFICE = 17;
    private static final List<RoundingMode> WAYS = List.of(RoundingMode.HALF_UP, RoundingMode.UP);

    private CanonicalJson() {}

    /**
     * The canonical text.
     *
     * @param value a string, a boolean, an integer, a finite double, or a list or map (with string keys) of these
     * @throws IllegalArgumentException on anything else
     */
    public static String of(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof String text) {
            writeText(text, out);
        } else if (value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            out.append(value);
        } else if (value instanceof Double number) {
            out.append(decimal(number));
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, out);
        } else if (value instanceof Iterable<?> list) {
            writeList(list, out);
        } else {
            throw refused(value);
        }
    }

    private static IllegalArgumentException refused(@Nullable Object value) {
        String type = value == null ? "" : " (" + value.getClass().getName() + ")";
        return new IllegalArgumentException("no canonical JSON for " + value + type
                + ": it must be a text, a boolean, an integer, a finite double, or a list or map (by text) of these");
    }

    private static void writeMap(Map<?, ?> map, StringBuilder out) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw refused(key);
            }
            sorted.put(name, value);
        });
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            out.append(separator);
            writeText(entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void writeList(Iterable<?> list, StringBuilder out) {
        out.append('[');
        for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
            write(i.next(), out);
            if (i.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append(control(c));
            } else {
                out.append((char) c);
            }
        });
        out.append('"');
    }

    /** RFC 8785, section 3.2.2.2: five control characters have short names, the others are spelt out. */
    private static String control(int c) {
        return switch (c) {
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> "\\u00" + HexFormat.of().toHexDigits((byte) c);
        };
    }

    /** The shortest decimal that reads back as the same double. */
    private static String decimal(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("no canonical JSON for " + number + ": it must be finite");
        }
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < DIGITS_THAT_ALWAYS_SUFFICE; digits++) {
            // The nearest decimal, or else the next away from zero: at powers of two doubles lie denser on one side.
            for (RoundingMode way : WAYS) {
                BigDecimal rounded = exact.round(new MathContext(digits, way));
                if (rounded.doubleValue() == number) {
                    return plain(rounded);
                }
            }
        }
        return plain(exact.round(new MathContext(DIGITS_THAT_ALWAYS_SUFFICE)));
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toString();
    }
}
