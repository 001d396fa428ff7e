package dev.touchstone.ledger;

import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact as it is stored: its kind, a JSON text, and columns for measured values, which JSON does not hold.
 *
 * @param kind simple name of the fact's record
 * @param body JSON
 * @param columns of a {@link Fact.Measured}, else empty
 */
record Content(String kind, String body, List<Column> columns) {
    /** What the body of a measurement says of its columns. */
    private record Shapes(List<Shape> columns) {}

    private record Shape(String metric, int width, int size) {}

    /**
     * The content of a fact.
     *
     * @throws IllegalArgumentException if it could not be read back as it is, which would spoil the chain
     */
    static Content of(Fact fact) {
        String kind = fact.getClass().getSimpleName();
        if (fact instanceof Fact.Measured measured) {
            measured.columns().forEach(Content::checkName);
            return new Content(kind, JsonCodec.write(shapes(measured.columns())), List.copyOf(measured.columns()));
        }
        String body = JsonCodec.write(fact);
        Fact back = JsonCodec.read(body, Fact.class);
        if (!back.equals(fact)) {
            throw new IllegalArgumentException(fact + " would be read back as " + back);
        }
        return new Content(kind, body, List.of());
    }

    /**
     * The fact that this is the content of.
     *
     * @throws IllegalArgumentException if it is not the content of one
     */
    Fact fact() {
        if (kind.equals(Fact.Measured.class.getSimpleName())) {
            Shapes declared = JsonCodec.read(body, Shapes.class);
            if (!declared.equals(shapes(columns))) {
                throw new IllegalArgumentException("the columns are " + columns + ", the body says " + body);
            }
            return new Fact.Measured(columns);
        }
        Fact fact = JsonCodec.read(body, Fact.class);
        if (!fact.getClass().getSimpleName().equals(kind)) {
            throw new IllegalArgumentException("the kind is " + kind + ", the body says " + body);
        }
        return fact;
    }

    /** How many measured values there are. */
    long values() {
        return columns.stream()
                .mapToLong(column -> (long) column.size() * column.width())
                .sum();
    }

    /** About how many bytes it takes in memory. */
    long bytes() {
        long positions = columns.stream().mapToLong(Column::size).sum();
        return 512 + 2L * body.length() + Double.BYTES * values() + Long.BYTES * positions;
    }

    /** Metrics' names are stored as texts of the database, which holds whole characters only. */
    private static void checkName(Column column) {
        String name = column.metric();
        if (!name.codePoints().allMatch(c -> c >= ' ' && Character.getType(c) != Character.SURROGATE)) {
            throw new IllegalArgumentException("metric name '" + name + "' must be characters that can be shown");
        }
    }

    private static Shapes shapes(List<Column> columns) {
        List<Shape> shapes = new ArrayList<>();
        columns.forEach(column -> shapes.add(new Shape(column.metric(), column.width(), column.size())));
        return new Shapes(shapes);
    }
}
