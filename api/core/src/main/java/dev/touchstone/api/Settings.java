package dev.touchstone.api;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The named settings of a trial: everything that, with the seed, decides its numbers. Values are strings, booleans,
 * longs or finite doubles.
 *
 * @param values by name; kept sorted
 */
public record Settings(SortedMap<String, Object> values) {
    /** No settings. */
    public static final Settings NONE = new Settings(new TreeMap<>());

    /** @throws IllegalArgumentException if a value is of another type, or not finite */
    public Settings {
        SortedMap<String, Object> copy = new TreeMap<>();
        values.forEach((name, value) -> copy.put(name, normalised(name, value)));
        values = Collections.unmodifiableSortedMap(copy);
    }

    /** Settings from names and values in turn, for instance {@code Settings.of("decay", 1.0, "width", 128)}. */
    public static Settings of(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("settings need a value for each name; got " + namesAndValues.length);
        }
        SortedMap<String, Object> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!(namesAndValues[i] instanceof String name)) {
                throw new IllegalArgumentException("setting name " + namesAndValues[i] + " must be a text");
            }
            values.put(name, namesAndValues[i + 1]);
        }
        return new Settings(values);
    }

    /** These settings with some replaced or added. */
    public Settings with(Object... namesAndValues) {
        SortedMap<String, Object> changed = new TreeMap<>(values);
        changed.putAll(of(namesAndValues).values());
        return new Settings(changed);
    }

    /** These settings with all of the other's, which win. */
    public Settings with(Settings other) {
        SortedMap<String, Object> changed = new TreeMap<>(values);
        changed.putAll(other.values());
        return new Settings(changed);
    }

    /** These settings without some. */
    public Settings without(String... names) {
        SortedMap<String, Object> changed = new TreeMap<>(values);
        changed.keySet().removeAll(Set.of(names));
        return new Settings(changed);
    }

    /** @return whether there is a setting of this name */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * A number.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public double number(String name) {
        return value(name, Number.class).doubleValue();
    }

    /**
     * An integer.
     *
     * @throws IllegalArgumentException if there is none of this name, or it is beyond the range of an int
     */
    public int integer(String name) {
        long value = value(name, Long.class);
        if (value != (int) value) {
            throw new IllegalArgumentException("setting " + name + " is " + value + ", must lie within "
                    + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
        }
        return (int) value;
    }

    /**
     * A text.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public String text(String name) {
        return value(name, String.class);
    }

    private <T> T value(String name, Class<T> type) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("setting " + name + " is " + (value == null ? "missing" : value)
                    + ", expected a " + type.getSimpleName() + "; there are " + values.keySet());
        }
        return type.cast(value);
    }

    private static Object normalised(String name, Object value) {
        if (value instanceof Integer integer) {
            return integer.longValue();
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new IllegalArgumentException("setting " + name + " is " + number + ", must be finite");
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Long || value instanceof Double) {
            return value;
        }
        throw new IllegalArgumentException(
                "setting " + name + " is " + value + ", must be a text, a boolean, an integer or a double");
    }

    /** The same settings as a plain map, for {@link CanonicalJson}. */
    Map<String, Object> asMap() {
        return values;
    }
}
